import * as z from 'zod/mini'
import { jsonObject } from '../schema/identifiers.ts'

export type JsonSchema = { [keyword: string]: unknown }

export const schemaRef = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })

/** The formats that say all that zod's pattern for them says. */
const formatsThatSuffice = new Set<unknown>(['date-time', 'date', 'uri'])

/**
 * Writes named zod schemas as JSON Schemas of draft 2020-12, which is what OpenAPI 3.1 takes. Where one
 * stands inside of another there is a reference. A request's objects are open, as the API's are; a
 * response's are closed, because the mock sends nothing else.
 */
export function jsonSchemasOf(
  named: Readonly<Record<string, z.core.$ZodType>>,
  direction: 'request' | 'response',
): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    io: direction === 'request' ? 'input' : 'output',
    uri: (id) => `#/components/schemas/${id}`,
    // Any other custom schema must not pass as "anything".
    unrepresentable: ({ zodSchema }) =>
      (zodSchema as unknown) === jsonObject ? { type: 'object' } : 'throw',
  })
  return Object.fromEntries(
    Object.keys(named).map((name) => [name, tidy(schemas[name]) as JsonSchema]),
  )
}

/** Leaves out what only zod needs, and writes "or null" as a list of types where that says it. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy)
  if (typeof value !== 'object' || value === null) return value
  const schema: JsonSchema = {}
  for (const [keyword, argument] of Object.entries(value)) {
    if (!isNoise(keyword, argument, value as JsonSchema)) schema[keyword] = tidy(argument)
  }
  if (schema.type === 'number') {
    if (Number.isInteger(schema.const)) schema.type = 'integer'
    else schema.format = 'double'
  }
  return withNull(schema)
}

function isNoise(keyword: string, argument: unknown, schema: JsonSchema): boolean {
  if (keyword === '$schema' || keyword === '$id') return true
  if (keyword === 'pattern') return formatsThatSuffice.has(schema.format)
  // That a number can be held exactly is no bound of the API's.
  if (keyword === 'minimum') return argument === Number.MIN_SAFE_INTEGER
  if (keyword === 'maximum') return argument === Number.MAX_SAFE_INTEGER
  return keyword === 'additionalProperties' && JSON.stringify(argument) === '{}'
}

function withNull(schema: JsonSchema): JsonSchema {
  const { anyOf, ...rest } = schema
  if (!Array.isArray(anyOf) || anyOf.length !== 2 || anyOf[1]?.type !== 'null') return schema
  const { type, enum: values } = anyOf[0]
  if (typeof type !== 'string' || values) return schema
  return { ...rest, ...anyOf[0], type: [type, 'null'] }
}
