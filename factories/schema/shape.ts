import { toJSONSchema } from 'zod/mini'
import { isZod } from '#engine/declared/is-zod'
import type { StandardSchema } from '#engine/declared/standard-schema'
import type { JsonSchemaOf } from '#engine/schema/json-schema-keywords'

/** What JSON Schema says of a value, as far as one is made by it. */
export interface Shape extends JsonSchemaOf<Shape> {
  readonly examples?: readonly unknown[]
  readonly items?: Shape | boolean
  readonly propertyNames?: Shape
}

/** Reads a schema; what JSON Schema cannot say of it may be anything. */
export const shapeOf = (schema: StandardSchema): Shape =>
  (isZod(schema)
    ? toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
    : (schema['~standard'].jsonSchema?.input({ target: 'draft-2020-12' }) ?? {})) as Shape

/** A shape with what it refers to, and with what holds besides, in one. */
export function resolvedShape(shape: Shape, root: Shape): Shape {
  const { $ref, allOf, ...rest } = shape
  const parts = [...($ref === undefined ? [] : [referred($ref, root)]), ...(allOf ?? [])]
  if (parts.length === 0) return shape
  return parts.map((part) => resolvedShape(part, root)).reduce(both, rest)
}

/** `#/$defs/Cat` is a path from the root. */
function referred($ref: string, root: Shape): Shape {
  const names = $ref.replace(/^#\/?/, '').split('/').filter(Boolean)
  let found: unknown = root
  for (const name of names) {
    const key = decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~')
    found = (found as Record<string, unknown> | undefined)?.[key]
  }
  return (found ?? {}) as Shape
}

/** What keeps to two shapes; of two patterns both are kept. */
function both(one: Shape, other: Shape): Shape {
  const patterns = [...patternsOf(one), ...patternsOf(other)].map((pattern) => ({ pattern }))
  const required = [...(one.required ?? []), ...(other.required ?? [])]
  return {
    ...one,
    ...other,
    ...((one.properties || other.properties) && {
      properties: { ...one.properties, ...other.properties },
      required,
    }),
    ...(patterns.length > 1 && { allOf: patterns }),
  }
}

/** Every pattern that a text must match. */
export const patternsOf = ({ pattern, allOf = [] }: Shape): string[] => [
  ...new Set([
    ...(pattern === undefined ? [] : [pattern]),
    ...allOf.flatMap((part) => patternsOf(part)),
  ]),
]

/** What a text or number is called; of several types the first that is a value. */
export function typeOf({ type, properties, items, pattern, format }: Shape): string | undefined {
  const types = [type ?? []].flat()
  const named = types.find((each) => each !== 'null') ?? types[0]
  if (named !== undefined) return named
  if (properties) return 'object'
  if (items) return 'array'
  return pattern !== undefined || format !== undefined ? 'string' : undefined
}
