import { merged } from '#engine/declared/merge-patch'
import { wordsIn } from '#engine/problem/messages'
import { refusing } from '#engine/problem/refused'
import { goingWith, referrersOf } from '#engine/references/belongings'
import type { Answer } from '#engine/request/answer'
import { noContent } from '#engine/request/answer'
import type { StoredRecord } from '#engine/resource/world-view'
import { plainCopy } from '#engine/values/plain-copy'
import { claimsOf, requireCurrent } from '#engine/write/claims'
import { isOfDots, ofDots } from '../records/dots.ts'
import { missing, recordAt, requireWithin, rowId } from '../records/find-records.ts'
import { freshId, idIn } from '../records/fresh-id.ts'
import { valueIn } from '../records/kept-value.ts'
import { type Next, nextRecord, type Writing } from '../records/next-record.ts'
import { defaults, requireRecord, scopeIn, sendRecord } from './one.ts'
import { type Asked, type OnTable, readBody } from './reading.ts'
import { send, successOf } from './sending.ts'

const refused = refusing(() => import('../records/refusals.ts'))

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Between the read of a record and its write nothing is awaited, so that writes never interleave. */
export const writingOf = ({ ground, table }: OnTable, exchange: Asked): Writing => {
  const { world, rules, organizationId } = exchange
  return { ground, table, world, rules, organizationId }
}

/** Stores what becomes of a record, and lets it be known. */
export function store(writing: Writing, next: Next): StoredRecord {
  const { table, world } = writing
  const record = nextRecord(writing, next)
  if (record === next.previous) return record
  const stored = world.tables[table.table]?.put(record) ?? record
  const type = `${eventOf(table)}-${next.previous ? 'updated' : 'created'}`
  const { previous } = next
  world.announce({ table: table.table, type, record: stored, ...(previous && { previous }) })
  return stored
}

/** `POST` to a collection: under an id of the mock's own, or of the client's where that may say one. */
export async function create(on: OnTable, exchange: Asked): Promise<Answer> {
  const { ground, operation, table } = on
  const { sent } = await readBody(on, exchange)
  const { params } = exchange
  requireWithin(ground, operation.within, exchange)
  const given = isMembers(sent) && table.identity !== undefined ? sent[table.identity] : undefined
  const own = typeof given === 'string' || typeof given === 'number' ? String(given) : undefined
  if (own !== undefined && isOfDots(own)) {
    throw refused(({ wrongId }) => wrongId(table.identity ?? 'id', ofDots))
  }
  if (own !== undefined && own !== '' && isTaken(on, own, exchange)) {
    throw refused(({ taken }) => taken(table.noun, own))
  }
  const id = idFor(on, own, exchange)
  const record = store(writingOf(on, exchange), {
    id,
    values: sent,
    previous: undefined,
    scope: scopeIn({ table }, params),
  })
  return sendRecord(on, exchange, successOf(operation, 201, 200, 202), record)
}

function isTaken({ table }: OnTable, own: string, exchange: Asked): boolean {
  const [key = 'id'] = table.keys
  const place = { world: exchange.world, params: { ...exchange.params, [key]: own } }
  return recordAt(table, [key], place) !== undefined
}

/** The key of a new record. */
export function idFor(
  { ground, table }: OnTable,
  own: string | undefined,
  exchange: Asked,
): string {
  const { world, params } = exchange
  const [key] = table.keys
  if (own !== undefined && own !== '' && (table.identity === 'id' || !table.members.has('id'))) {
    return rowId(table, [key ?? 'id'], { ...params, [key ?? 'id']: own })
  }
  const id = freshId(ground, table, world)
  // So few may be allowed that each is somebody's.
  if (world.tables[table.table]?.get(id)) throw refused(({ taken }) => taken(table.noun, id))
  return id
}

/** `PUT`: as the operation declares it an upsert, an update, or a creation. */
export async function put(on: OnTable, exchange: Asked): Promise<Answer> {
  const { ground, operation, table } = on
  const { body, sent } = await readBody(on, exchange)
  const { params } = exchange
  const keys = operation.keys ?? []
  const isOfItem = table.isSingle || keys.some((key) => operation.path.includes(`{${key}}`))
  const place = isOfItem ? exchange : ofBody(on, sent, exchange)
  requireWithin(ground, operation.within, exchange)
  const previous = recordAt(table, keys, place)
  const creates = operation.success.some(({ status }) => status === 201)
  if (!previous && !creates && !table.isSingle) {
    throw missing(table, keys.map((key) => place.params[key]).join('/'))
  }
  requireClaims(on, previous, body, exchange)
  if (!previous) requireFit(on, keys, place.params)
  const isPlain = table.identity === 'id' || !table.members.has('id')
  const id =
    previous?.id ??
    (isPlain || table.isSingle ? rowId(table, keys, place.params) : idFor(on, undefined, exchange))
  const record = store(writingOf(on, exchange), {
    id,
    values: merging(on, sent, previous, exchange),
    ...(keys.length === 1 && { key: place.params[keys[0] ?? ''] ?? '' }),
    previous,
    scope: scopeIn({ table }, params),
  })
  const success = previous
    ? successOf(operation, 200, 204, 201)
    : successOf(operation, 201, 200, 204)
  return sendRecord(on, exchange, success, record)
}

/** Throws 422 for a new record of a name that its schema does not let it have. */
function requireFit(
  { ground, table }: OnTable,
  [key, ...others]: readonly string[],
  params: Asked['params'],
): void {
  const { identity = '' } = table
  const member = table.members.get(identity)
  if (key === undefined || others.length > 0 || !member) return
  const [failure] = ground.requests.failuresOf(idIn(ground, member, params[key] ?? ''), member)
  if (!failure) return
  throw refused(({ wrongId }) => wrongId(identity, wordsIn(failure.message)))
}

/** Some APIs say in the body which record is meant. */
function ofBody({ table }: OnTable, sent: unknown, exchange: Asked) {
  const id = isMembers(sent) ? sent[table.identity ?? 'id'] : undefined
  const [key = 'id'] = table.keys
  return { world: exchange.world, params: { ...exchange.params, [key]: String(id ?? '') } }
}

function merging(
  { ground, operation, table }: OnTable,
  sent: unknown,
  previous: StoredRecord | undefined,
  { rules }: Asked,
): unknown {
  if (rules.putSemantics !== 'merge' || !previous || !isMembers(sent) || !operation.body)
    return sent
  const before = structuredClone(valueIn(table, previous)) as Members
  ground.preparation.prepare(before, operation.body.schema, { withDefaults: false })
  return { ...before, ...sent }
}

function requireClaims(
  { table }: OnTable,
  previous: StoredRecord | undefined,
  body: unknown,
  { rules, request }: Asked,
): void {
  if (rules.concurrency !== 'revision' || !table.members.has('revision')) return
  const current = previous?.revision as number | undefined
  const id = previous?.id ?? ''
  requireCurrent({ noun: table.noun, id }, current, claimsOf(body, request.headers.get('if-match')))
}

/** `PATCH`: what is sent is changed, what is left out stays; null clears what may be null, and else takes it out. */
export async function patch(on: OnTable, exchange: Asked): Promise<Answer> {
  const { operation, table } = on
  const { body, sent } = await readBody(on, exchange)
  const previous = table.hasDefaults
    ? (recordAt(table, [], exchange) ?? defaults(on, exchange))
    : requireRecord(on, exchange)
  requireClaims(on, previous, body, exchange)
  const before = valueIn(table, previous)
  const record = store(writingOf(on, exchange), {
    id: previous.id,
    values: isMembers(sent) && isMembers(before) ? patched(on, before, sent) : sent,
    previous,
    scope: scopeIn({ table }, exchange.params),
  })
  return sendRecord(on, exchange, successOf(operation, 200, 204, 201), record)
}

function patched({ ground, table }: OnTable, before: Members, sent: Members): Members {
  const result: Record<string, unknown> = { ...before }
  for (const [name, value] of Object.entries(sent)) {
    const member = table.members.get(name)
    if (value !== null) result[name] = merged(before[name], value)
    else if (member && !ground.responses.accepts(null, member)) delete result[name]
    else result[name] = null
  }
  return result
}

/** `DELETE`, with all that lies below. */
export async function remove(on: OnTable, exchange: Asked): Promise<Answer> {
  const { operation, table } = on
  const { world } = exchange
  const record = requireRecord(on, exchange)
  const below = goingWith({ table: table.table, record }, (name, id) =>
    referrersOf(world, name, id, true),
  )
  for (const each of [...below, { table: table.table, record }]) {
    world.tables[each.table]?.delete(each.record.id)
  }
  const success = successOf(operation, 204, 200, 202)
  if (success.status === 204) return noContent
  return send(success, exchange, { body: () => plainCopy(record) })
}

export const eventOf = ({ noun }: Pick<OnTable['table'], 'noun'>): string =>
  noun.replaceAll(' ', '-')
