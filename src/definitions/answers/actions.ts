import { Problem } from '#engine/problem/problem'
import { refusing } from '#engine/problem/refused'
import type { Answer } from '#engine/request/answer'
import { deepFreeze } from '#engine/values/freeze'
import { plainCopy } from '#engine/values/plain-copy'
import { complete, fitting, loneValue } from '../records/complete.ts'
import { requireWithin } from '../records/find-records.ts'
import type { Action, GroundTable } from '../records/ground.ts'
import { valueIn } from '../records/kept-value.ts'
import { requireRecord, scopeIn, sendRecord } from './one.ts'
import { requireParameters } from './parameters.ts'
import { presetOf } from './presets.ts'
import { type Answering, type Asked, type OnTable, readBody } from './reading.ts'
import { send, successOf } from './sending.ts'
import { idFor, store, writingOf } from './writes.ts'

const refused = refusing(() => import('../records/refusals.ts'))

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a user says that an operation does. */
export const actionOf = ({
  ground,
  operation: { method, path },
}: Answering): Action | undefined => {
  const at = `${method} ${path}`
  return Object.hasOwn(ground.actions, at) ? ground.actions[at] : undefined
}

/** An action makes of a record its next: as the user says, or by its name where that is a step in a record's life. */
export async function act(on: OnTable, exchange: Asked): Promise<Answer> {
  const { ground, operation, table } = on
  const { body } = await readBody(on, exchange)
  const previous = requireRecord(on, exchange)
  const success = successOf(operation, 200, 201, 204)
  const action = actionOf(on)
  if (table.isForeign) return answerWith(on, exchange, previous)
  const preset = presetOf(operation.path, table.members, ground.plan.schemas)
  const values = action
    ? ran(on, action, valueIn(table, previous), body, exchange)
    : stepped(on, valueIn(table, previous) as Members, preset)
  if (!isMembers(values)) {
    throw refused(({ failed }) => failed(atOf(on), 'gave no record'))
  }
  requireLawful(on, values)
  const record = store(writingOf(on, exchange), {
    id: previous.id,
    values,
    previous,
    scope: scopeOf(table, previous),
  })
  return sendRecord(on, exchange, success, record)
}

/** A record with another status, where one of its kind has that. */
function stepped({ ground, table }: OnTable, before: Members, preset: Members = {}): Members {
  const after = { ...before, ...preset }
  const faults = (values: Members) => ground.responses.failuresOf(values, table.schema).length
  return faults(after) > faults(before) ? before : after
}

const atOf = ({ operation: { method, path } }: Answering) => `${method} ${path}`

const scopeOf = (table: GroundTable, record: Members): Record<string, string> =>
  Object.fromEntries(table.scope.map(({ member }) => [member, String(record[member] ?? '')]))

/** Runs a function of the user's; what it throws or gives that is no JSON is 500, but a problem is answered as it is. */
function ran(
  on: Answering,
  action: Action,
  record: unknown,
  body: unknown,
  { world, params }: Asked,
): unknown {
  const fail = (reason: string) => refused(({ failed }) => failed(atOf(on), reason))
  let made: unknown
  try {
    const frozen = record && deepFreeze(plainCopy(record))
    made = (action as (record: unknown, context: object) => unknown)(frozen, {
      now: world.now(),
      body,
      params,
    })
  } catch (error) {
    if (error instanceof Problem) throw error
    throw fail(`threw: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (made instanceof Promise) {
    made.catch(() => {})
    throw fail('gave a promise, and a write never waits')
  }
  try {
    return made === undefined ? undefined : plainCopy(made as object)
  } catch (error) {
    throw fail(`gave what JSON cannot hold: ${error instanceof Error ? error.message : error}`)
  }
}

/** What a function of the user's made of a record must be one that the document allows. */
function requireLawful(on: OnTable, values: Members): void {
  if (!actionOf(on)) return
  const { ground, table } = on
  const [failure] = ground.responses
    .failuresOf(values, table.schema)
    .filter(({ path }) => path[0] !== 'id' && Object.hasOwn(values, String(path[0])))
  if (!failure) return
  const words = typeof failure.message === 'function' ? failure.message() : ''
  throw refused(({ failed }) =>
    failed(atOf(on), `gave a record whose \`${failure.path.join('.')}\` ${words}`),
  )
}

/** Makes a record of another table, as far as the body says it, and answers that. */
export async function make(on: OnTable, exchange: Asked): Promise<Answer> {
  const { ground, operation, table } = on
  const { sent } = await readBody(on, exchange)
  requireWithin(ground, operation.within, exchange)
  if (table.isForeign) return answerWith(on, exchange, undefined)
  const id = idFor(on, undefined, exchange)
  const known = isMembers(sent)
    ? Object.fromEntries(Object.entries(sent).filter(([name]) => table.members.has(name)))
    : {}
  const fits = ground.responses.failuresOf(known, table.schema).map(({ path }) => String(path[0]))
  const values = Object.fromEntries(
    Object.entries({ ...known, ...namedBy(on, exchange) }).filter(([name]) => !fits.includes(name)),
  )
  const record = store(writingOf(on, exchange), {
    id,
    values,
    previous: undefined,
    scope: scopeIn({ table }, exchange.params),
  })
  return sendRecord(on, exchange, successOf(operation, 201), record)
}

/** An invoice that is made at `/subscriptions/{id}/interim-invoice` is that subscription's. */
function namedBy({ operation, table }: OnTable, { params }: Asked): Members {
  const entries = operation.within.flatMap(({ member, param }) =>
    table.members.has(member) ? [[member, params[param]] as const] : [],
  )
  return Object.fromEntries(entries)
}

/** Answers what fits, and keeps nothing: the same each time for the same path. */
export async function answer(on: Answering, exchange: Asked): Promise<Answer> {
  const { ground, operation } = on
  const { body } = await readBody(on, exchange)
  requireParameters(on, exchange, [])
  requireWithin(ground, operation.within, exchange)
  const action = actionOf(on)
  const success = successOf(operation, 200, 201, 204)
  if (action) {
    const made = ran(on, action, undefined, body, exchange)
    return send(success, exchange, { body: () => made })
  }
  return answerWith(on, exchange, undefined)
}

function answerWith(
  { ground, operation }: Answering,
  exchange: Asked,
  record: object | undefined,
): Promise<Answer> {
  const { params } = exchange
  const success = successOf(operation, 200, 201, 204)
  const id = Object.values(params).join('/')
  const of = { ground, table: operation.id, id, isWhole: true }
  return send(success, exchange, {
    body: (schema) =>
      record
        ? fitting(complete(record as Members, schema, of), schema, of)
        : loneValue(schema, 'answer', of),
  })
}

/** What the kit has of its own, shown as this operation answers it; nothing of it is written. */
export async function showForeign(on: OnTable, exchange: Asked): Promise<Answer> {
  const { operation, table } = on
  if (operation.kind !== 'create') {
    await readBody(on, exchange)
    const record = requireRecord(on, exchange)
    return answerWith(on, exchange, exchange.embed(table.table, record.id) ?? record)
  }
  return answer(on, exchange)
}
