import type { RuleName } from '#engine/problem/rule-names'
import type { Answer } from '#engine/request/answer'
import type { Exchange } from '#engine/request/exchange'
import {
  mergePatchType,
  type Operation,
  type OperationDeclaration,
  operation,
} from '#engine/request/operation'
import type { Asked, OnTable } from '../answers/reading.ts'
import type { PlannedKind, PlannedOperation } from '../plan/plan.ts'
import type { Ground, GroundTable } from '../records/ground.ts'
import { credentialsOf } from './credentials.ts'

type Respond = (on: OnTable, exchange: Asked) => Promise<Answer>

/** What answers each kind, loaded with the first request of its kind. */
const kinds: Readonly<Record<Exclude<PlannedKind, 'answer'>, () => Promise<Respond>>> = {
  list: async () => (await import('../answers/list.ts')).list,
  get: async () => (await import('../answers/one.ts')).get,
  create: async () => (await import('../answers/writes.ts')).create,
  put: async () => (await import('../answers/writes.ts')).put,
  patch: async () => (await import('../answers/writes.ts')).patch,
  delete: async () => (await import('../answers/writes.ts')).remove,
  act: async () => (await import('../answers/actions.ts')).act,
  make: async () => (await import('../answers/actions.ts')).make,
}

const rules: Readonly<Record<PlannedKind, readonly RuleName[]>> = {
  list: ['query', 'exists'],
  get: ['query', 'exists'],
  create: ['parse', 'validate', 'exists', 'unique'],
  put: ['parse', 'validate', 'exists', 'current'],
  patch: ['parse', 'validate', 'exists', 'current'],
  delete: ['exists'],
  act: ['parse', 'validate', 'exists'],
  make: ['parse', 'validate', 'exists'],
  answer: ['parse', 'query', 'validate', 'exists'],
}

/** Statuses that any operation of a kind may fail with, declared or not: rules of the kit's own. */
const usualFails: Readonly<Record<PlannedKind, readonly number[]>> = {
  list: [422],
  get: [404, 422],
  create: [409, 422],
  put: [409, 422],
  patch: [404, 409, 422],
  delete: [404],
  act: [404, 422],
  make: [409, 422],
  answer: [422],
}

/** How much an operation of a document is to be believed. */
function fidelityOf(
  { kind }: PlannedOperation,
  table: GroundTable | undefined,
): 'stateful' | 'shape' {
  if (kind === 'answer' || !table) return 'shape'
  return table.isForeign && kind !== 'get' && kind !== 'list' ? 'shape' : 'stateful'
}

/** An operation of a document, as the router knows it. */
export function operationOf(ground: Ground, planned: PlannedOperation): Operation {
  const { id, method, path, kind, within, keys = [] } = planned
  const table = ground.tables.get(planned.table ?? '')
  const fidelity = fidelityOf(planned, table)
  const isBelow = within.some(({ of }) => of !== undefined)
  const fails = [401, 403, ...(isBelow ? [404] : []), ...usualFails[kind], ...planned.fails]
  const [key] = keys.length > 0 ? keys : within.slice(-1).map(({ param }) => param)
  const isOfOne =
    table && key !== undefined && ['get', 'put', 'patch', 'delete', 'act'].includes(kind)
  const declared: OperationDeclaration = {
    id,
    at: `${method} ${path}` as OperationDeclaration['at'],
    rules: rules[kind],
    fails: [...new Set(fails)].sort((a, b) => a - b),
    fidelity,
    credentials: credentialsOf(ground.plan, planned),
    ...(kind === 'list' && { isList: true }),
    jsonTypes: [...(kind === 'patch' ? [mergePatchType] : []), ...(planned.body?.types ?? [])],
    ...(isOfOne && table.identity === 'id' && { about: { table: table.table, param: key } }),
    respond: (exchange: Exchange) => respond(ground, planned, table, exchange as Asked),
  }
  return operation(declared)
}

async function respond(
  ground: Ground,
  planned: PlannedOperation,
  table: GroundTable | undefined,
  exchange: Asked,
): Promise<Answer> {
  const { kind } = planned
  if (kind === 'answer' || !table) {
    const { answer } = await import('../answers/actions.ts')
    return answer({ ground, operation: planned }, exchange)
  }
  const on = { ground, operation: planned, table }
  if (table.isForeign && kind !== 'list' && kind !== 'get') {
    const { showForeign } = await import('../answers/actions.ts')
    return showForeign(on, exchange)
  }
  return (await kinds[kind]())(on, exchange)
}
