import type { PlanSchema } from '../plan/plan.ts'
import type { Draft } from './meant.ts'
import { type Json, memberOf, unreadable } from './open-document.ts'

/** An example that is longer is of no use as a hint. */
const longestExample = 200

/** What is of no type that is known may be anything. */
const isType = (type: unknown): type is string =>
  isText(type) && /^(string|number|integer|boolean|array|object|null)$/.test(type)

const isText = (value: unknown): value is string => typeof value === 'string'

/** What a value must be by itself, and what it may look like. */
export function describeValue(draft: Draft, schema: Json, at: string): void {
  const type = memberOf(schema, 'type')
  const types = [type].flat().filter(isType)
  if (types.length > 0) draft.type = Array.isArray(type) ? types : (types[0] ?? types)
  const values = memberOf(schema, 'enum')
  if (Array.isArray(values)) draft.enum = values
  const pattern = memberOf(schema, 'pattern')
  if (isText(pattern)) draft.pattern = checkedPattern(pattern, `${at}/pattern`)
  for (const [bound, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    const [value, limit] = [memberOf(schema, bound), memberOf(schema, exclusive)]
    // OpenAPI 3.0 says by a flag that a bound is outside.
    if (typeof value === 'number') draft[limit === true ? exclusive : bound] = value
    if (typeof limit === 'number') draft[exclusive] = limit
  }
  const example = memberOf(schema, 'example') ?? firstOf(memberOf(schema, 'examples'))
  if (isHint(example)) draft.example = example
}

const firstOf = (examples: unknown) => (Array.isArray(examples) ? examples[0] : undefined)

const isHint = (example: unknown): boolean =>
  (isText(example) && example.length <= longestExample) ||
  typeof example === 'number' ||
  typeof example === 'boolean'

/** A pattern, if it is a regular expression. */
export function checkedPattern(pattern: string, at: string): string {
  try {
    new RegExp(pattern, 'u')
    return pattern
  } catch {
    try {
      new RegExp(pattern)
      return pattern
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw unreadable(`${at} is no regular expression: ${reason}. Correct it.`)
    }
  }
}

/** What OpenAPI 3.0 calls nullable; meant so also where a schema beside it takes no null. */
export function orNull(draft: Draft, schema: Json): PlanSchema {
  if (memberOf(schema, 'nullable') !== true) return draft
  const { type, allOf, $ref, oneOf, anyOf } = draft
  if (isText(type) && !allOf && $ref === undefined && !oneOf && !anyOf) {
    const { enum: values } = draft
    const all = values && !values.includes(null) ? [...values, null] : values
    return { ...draft, type: [type, 'null'], ...(all && { enum: all }) }
  }
  const { readOnly, writeOnly, default: usual, ...rest } = draft
  return {
    ...(readOnly !== undefined && { readOnly }),
    ...(writeOnly !== undefined && { writeOnly }),
    ...(usual !== undefined && { default: usual }),
    anyOf: [rest, { type: 'null', isLoose: true }],
  }
}
