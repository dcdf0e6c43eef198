import { picking } from '#engine/query/fields'
import { pageAnswer } from '#engine/query/page'
import { listQueryOf } from '#engine/query/query'
import { select } from '#engine/query/select'
import { textKey, timeKey } from '#engine/query/sort'
import type { Answer } from '#engine/request/answer'
import type { Key, Listing } from '#engine/resource/listing'
import type { StoredRecord } from '#engine/resource/world-view'
import { valueAt } from '#engine/values/value-at'
import type { PlanSchema } from '../plan/plan.ts'
import { partsBeyondNull, typesOf } from '../plan/resolve.ts'
import { complete } from '../records/complete.ts'
import { filterSchema } from '../records/filter-schema.ts'
import { isWithin, requireWithin } from '../records/find-records.ts'
import type { GroundTable } from '../records/ground.ts'
import { rolesOf } from '../records/kept-members.ts'
import { completing } from '../records/next-record.ts'
import { expandable } from '../records/represent.ts'
import { embedding } from './embedding.ts'
import { requireParameters, textsOf } from './parameters.ts'
import type { Asked, OnTable } from './reading.ts'
import { schemaOf, send, successOf } from './sending.ts'

/** The parameters that are a list's own, whatever else is declared. */
const usual = ['limit', 'offset', 'filter', 'q', 'sort', 'fields', 'expand']

/** One page of the records that match, newest first unless `sort` says otherwise. */
export async function list(on: OnTable, exchange: Asked): Promise<Answer> {
  const { ground, operation, table } = on
  const { query, params, world, rules } = exchange
  requireParameters(on, exchange, usual)
  const { page, selection, expand, fields } = listQueryOf(query, listingOf(on), rules)
  requireWithin(ground, operation.within, exchange)
  const asked = membersAsked(on, query)
  const all = (world.tables[table.table]?.all() ?? []).filter(
    (each) =>
      isWithin(table, each, params) && asked.every(([name, texts]) => holds(each[name], texts)),
  )
  const { records, total } = select(all, selection, page)
  const success = successOf(operation, 200)
  const schema = schemaOf(success)
  const items = itemsIn(schema, on)
  const pick = picking(fields)
  const show = embedding(on, exchange, items, expand)
  const shown = records.map((record) => pick(show(record) as object))
  const paged = pageAnswer(shown, { total, page })
  const declared = success.headers.map(({ name }) => name.toLowerCase())
  const headers = Object.fromEntries(
    Object.entries(paged.headers).filter(([name]) => declared.includes(name.toLowerCase())),
  )
  return send(success, exchange, {
    headers: declared.includes('x-total-count')
      ? { ...headers, 'X-Total-Count': String(total) }
      : headers,
    body: (whole) => wrap(shown, total, whole, on, exchange),
  })
}

function itemsIn(schema: PlanSchema | undefined, { ground, operation }: OnTable) {
  const { schemas } = ground.plan
  const list =
    operation.listMember === undefined || !schema
      ? schema
      : ground.shapes.of(schema, {}).properties.get(operation.listMember)
  return list && partsBeyondNull(list, schemas).find((part) => part.items)?.items
}

/** Some APIs answer an object that has the list in it. */
function wrap(
  shown: readonly unknown[],
  total: number,
  schema: PlanSchema,
  { ground, operation, table }: OnTable,
  { world }: Asked,
): unknown {
  const { listMember } = operation
  if (listMember === undefined) return shown
  const count = [...ground.shapes.of(schema, {}).properties.keys()].find((name) =>
    /^(total|count|total_?(count|items|results))$/i.test(name),
  )
  const given = { [listMember]: shown, ...(count !== undefined && { [count]: total }) }
  return complete(given, schema, completing({ ground, table, world }, { id: 'list' }))
}

const listings = new WeakMap<GroundTable, Listing<StoredRecord>>()

function listingOf({ ground, table }: OnTable): Listing<StoredRecord> {
  const known = listings.get(table)
  if (known) return known
  const { schemas } = ground.plan
  const roles = rolesOf(table, schemas)
  const created = [...roles].find(([, role]) => role === 'created')?.[0]
  const names = table.sortable.length > 0 ? table.sortable : scalarsOf(table, ground.plan.schemas)
  const sortable = Object.fromEntries(names.map((name) => [name, keyBy(name)]))
  const listing: Listing<StoredRecord> = {
    noun: `a ${table.noun}`,
    schema: filterSchema(table.schema, schemas) as Listing<StoredRecord>['schema'],
    sortable: { ...sortable, [created ?? '']: keyBy(created ?? '') },
    defaultSort: created === undefined ? '' : `-${created}`,
    textsOf: (record) =>
      Object.values(record).flatMap((value) => (typeof value === 'string' ? [value] : [])),
    expandable: [...expandable({ ground, table }).keys()],
  }
  listings.set(table, listing)
  return listing
}

const scalarsOf = ({ members }: GroundTable, schemas: OnTable['ground']['plan']['schemas']) =>
  [...members]
    .filter(([, member]) =>
      typesOf(member, schemas).some((type) => /^(string|number|integer|boolean)$/.test(type)),
    )
    .map(([name]) => name)

const keyBy =
  (name: string) =>
  (record: StoredRecord): Key => {
    const value = valueAt(record, name.split('.'))
    if (typeof value === 'number') return value
    if (typeof value === 'boolean') return Number(value)
    if (typeof value !== 'string') return null
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value))
      ? timeKey(value)
      : textKey(value)
  }

/** Parameters that are called as a member is: what has that value is meant, or one of several. */
function membersAsked(
  { ground, operation, table }: OnTable,
  query: URLSearchParams,
): [string, string[]][] {
  return operation.query.flatMap((parameter) => {
    const { name } = parameter
    const texts = textsOf(parameter, query, ground)
    if (usual.includes(name) || !table.members.has(name) || texts.length === 0) return []
    return [[name, texts]]
  })
}

const holds = (value: unknown, texts: readonly string[]): boolean =>
  [value].flat().some((each) => each !== undefined && texts.some((text) => isSaid(each, text)))

const isSaid = (value: unknown, text: string): boolean =>
  typeof value === 'number' ? Number(text) === value : String(value) === text
