import { invalid } from '#engine/problem/invalid'
import { wordsIn } from '#engine/problem/messages'
import type { PlannedParameter, PlanSchema } from '../plan/plan.ts'
import { partsBeyondNull, typesOf } from '../plan/resolve.ts'
import type { Ground } from '../records/ground.ts'
import type { Answering, Asked } from './reading.ts'

/** What a request says by a parameter: of a list each value, of anything else the first. */
export function textsOf(
  { name, schema, separator }: PlannedParameter,
  query: URLSearchParams,
  { plan }: Pick<Ground, 'plan'>,
): string[] {
  const isList = typesOf(schema, plan.schemas).includes('array')
  const [first, ...others] = query.getAll(name)
  const texts = first === undefined ? [] : isList ? [first, ...others] : [first]
  const parted =
    isList && separator !== undefined ? texts.flatMap((text) => text.split(separator)) : texts
  return parted.filter((text) => text !== '')
}

/** Throws one 422 with all that is wrong with the parameters that are declared, besides those that are `known`. */
export function requireParameters(
  { ground, operation }: Answering,
  { query }: Asked,
  known: readonly string[],
): void {
  const faults = operation.query.flatMap((parameter) => {
    const { name, schema } = parameter
    if (known.includes(name)) return []
    const texts = textsOf(parameter, query, ground)
    const parts = partsBeyondNull(schema, ground.plan.schemas)
    const isList = typesOf(schema, ground.plan.schemas).includes('array')
    const own = isList ? (parts.find(({ items }) => items)?.items ?? {}) : schema
    const [failure] = texts.flatMap((text) => failuresOf(text, own, ground))
    return failure ? [{ field: name, message: wordsIn(failure.message) }] : []
  })
  if (faults.length > 0) throw invalid(faults, { rule: 'query' })
}

/** What is wrong with a text as a value of a schema; of one that is no value, such as an object, nothing is known. */
function failuresOf(text: string, schema: PlanSchema, { plan, requests }: Ground) {
  const types = typesOf(schema, plan.schemas)
  if (!types.some((type) => /^(integer|number|string|boolean)$/.test(type))) return []
  return requests.failuresOf(said(text, types), schema)
}

function said(text: string, types: readonly string[]): unknown {
  const isNumber = types.some((type) => /^(integer|number)$/.test(type))
  if (isNumber && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  return types.includes('boolean') && /^(true|false)$/.test(text) ? text === 'true' : text
}
