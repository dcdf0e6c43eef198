import { refusing } from '#engine/problem/refused'
import { expandOf } from '#engine/query/expand'
import { picking } from '#engine/query/fields'
import { namesOf } from '#engine/query/names'
import type { Answer } from '#engine/request/answer'
import type { StoredRecord } from '#engine/resource/world-view'
import type { PlannedSuccess } from '../plan/plan.ts'
import { missing, recordAt, requireWithin, rowId } from '../records/find-records.ts'
import { nextRecord } from '../records/next-record.ts'
import { expandable, hrefOf } from '../records/represent.ts'
import { unsaid } from '../records/unsaid.ts'
import { embedding } from './embedding.ts'
import type { Asked, OnTable } from './reading.ts'
import { send, successOf } from './sending.ts'

const refused = refusing(() => import('../records/refusals.ts'))

/** The names that a request may expand; what does not declare it takes none. */
export const expandIn = ({ ground, table, operation }: OnTable, { query }: Asked): string[] =>
  operation.query.some(({ name }) => name === 'expand')
    ? expandOf(query, [...expandable({ ground, table }).keys()])
    : []

/** The record that the path tells; throws 404, for what it is below of too. */
export function requireRecord(on: OnTable, exchange: Asked): StoredRecord {
  const { ground, operation, table } = on
  requireWithin(ground, operation.within, exchange)
  const { keys = [] } = operation
  const record = recordAt(table, keys, exchange)
  if (record) return record
  if (table.isSingle) throw refused(({ notSet }) => notSet(table.noun, wayToSet(on)))
  const id = keys.map((key) => exchange.params[key]).join('/')
  throw missing(table, id)
}

/** The operation by which one is made of what there is but one of, if there is any. */
function wayToSet({ ground, operation: { path } }: OnTable): string {
  const found = ground.plan.operations.find(
    (each) => each.path === path && /^(put|create|make|act)$/.test(each.kind),
  )
  return found ? ` ${found.method} ${path} sets it.` : ''
}

/** `GET` of one. What there is but one of, and nobody has set, has its defaults. */
export async function get(on: OnTable, exchange: Asked): Promise<Answer> {
  const { operation, table } = on
  const expand = expandIn(on, exchange)
  const record = table.hasDefaults ? orDefaults(on, exchange) : requireRecord(on, exchange)
  const success = successOf(operation, 200)
  const pick = picking(namesOf(exchange.query, 'fields'))
  return send(success, exchange, {
    body: (schema) => {
      const shown = embedding(on, exchange, schema, expand)(record)
      return typeof shown === 'object' && shown !== null && !Array.isArray(shown)
        ? pick(shown)
        : shown
    },
  })
}

function orDefaults(on: OnTable, exchange: Asked): StoredRecord {
  const { ground, operation, table } = on
  requireWithin(ground, operation.within, exchange)
  return recordAt(table, [], exchange) ?? defaults(on, exchange)
}

/** What there is but one of, before anybody has set it; nothing is kept of it. */
export function defaults({ ground, table }: OnTable, exchange: Asked): StoredRecord {
  const { world, rules, organizationId, params } = exchange
  const id = rowId(table, [], params)
  return nextRecord(
    { ground, table, world, rules, organizationId },
    {
      id,
      values: unsaid(table.schema, { ground, table: table.name, id }),
      previous: undefined,
      scope: scopeIn({ table }, params),
    },
  )
}

/** What a record lies below, as it keeps it. */
export const scopeIn = (
  { table }: Pick<OnTable, 'table'>,
  params: Asked['params'],
): Record<string, string> =>
  Object.fromEntries(table.scope.map(({ member, param }) => [member, params[param] ?? '']))

/** Answers with a record that was written. */
export function sendRecord(
  on: OnTable,
  exchange: Asked,
  success: PlannedSuccess,
  record: StoredRecord,
): Promise<Answer> {
  const { table } = on
  const { base } = exchange
  const expand = expandIn(on, exchange)
  const isNew = success.status === 201
  return send(success, exchange, {
    ...(isNew && { headers: { Location: hrefOf({ table, base }, record) } }),
    body: (schema) => embedding(on, exchange, schema, expand)(record),
  })
}
