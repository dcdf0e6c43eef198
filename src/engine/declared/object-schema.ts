import * as z from 'zod/mini'
import { definitionOf, type Schema } from '../schema/schema.ts'
import { isZod } from './is-zod.ts'
import { plainShape } from './plain-schema.ts'
import type { StandardSchema } from './standard-schema.ts'

interface JsonObjectSchema {
  readonly type?: unknown
  readonly properties?: Readonly<Record<string, { readonly type?: unknown }>>
  readonly additionalProperties?: unknown
}

/** Asks a schema of another library for its JSON Schema; none when it cannot say it. */
function jsonSchemaOf(
  { '~standard': { jsonSchema } }: StandardSchema,
  side: 'input' | 'output' = 'input',
): JsonObjectSchema | undefined {
  try {
    return jsonSchema?.[side]?.({ target: 'draft-2020-12' })
  } catch {
    return undefined
  }
}

/** Whether a schema is that of an object, as far as it says; a schema of another library says it by JSON Schema. */
export const isOfObject = (schema: StandardSchema): boolean =>
  isZod(schema) ? definitionOf(schema).type === 'object' : jsonSchemaOf(schema)?.type === 'object'

/** The members that a schema knows and what each is, by JSON's name of its type; `undefined` where it lets others in. */
export function knownMembers(
  schema: StandardSchema,
): Readonly<Record<string, string | undefined>> | undefined {
  if (isZod(schema)) {
    const { shape, catchall } = definitionOf(schema) as z.core.$ZodObjectDef
    if (catchall && definitionOf(catchall).type !== 'never') return undefined
    return mapped(shape, (member) => typeIn(member as Schema))
  }
  const { properties = {}, additionalProperties } = jsonSchemaOf(schema) ?? {}
  if (additionalProperties !== false) return undefined
  return mapped(properties, ({ type }) => (typeof type === 'string' ? type : undefined))
}

const mapped = <Value>(
  members: Readonly<Record<string, Value>>,
  say: (member: Value) => string | undefined,
) => Object.fromEntries(Object.entries(members).map(([name, member]) => [name, say(member)]))

/** What is in a schema under all that may be around it. */
function typeIn(schema: Schema): string {
  const definition = definitionOf(schema)
  return 'innerType' in definition ? typeIn(definition.innerType as Schema) : definition.type
}

/** What a body is held against, and what its members are. */
export interface ObjectSchema {
  readonly check: Schema
  readonly shape: Readonly<Record<string, z.core.SomeType>>
  /** What each is once it was read. */
  readonly kept: Readonly<Record<string, z.ZodMiniType>>
  /** Whether it keeps members that it does not know. */
  readonly isOpen: boolean
}

/** Reads the members of a schema; one of another library is asked for its JSON Schema. */
export async function objectSchemaOf(schema: StandardSchema): Promise<ObjectSchema> {
  const isOpen = knownMembers(schema) === undefined
  if (isZod(schema)) {
    const { shape } = definitionOf(schema) as z.core.$ZodObjectDef
    return { check: schema, shape, kept: plainShape(shape, 'kept'), isOpen }
  }
  const { fromJSONSchema } = await import('zod')
  const shapeOf = (json: object | undefined = {}) =>
    (
      definitionOf(
        fromJSONSchema(json as Parameters<typeof fromJSONSchema>[0]),
      ) as z.core.$ZodObjectDef
    ).shape
  const shape = shapeOf(jsonSchemaOf(schema))
  const output = jsonSchemaOf(schema, 'output')
  const kept = plainShape(output?.type === 'object' ? shapeOf(output) : shape, 'kept')
  return { check: standing(schema), shape, kept, isOpen }
}

/** A schema of zod's that asks one of another library. */
const standing = (schema: StandardSchema): Schema =>
  z.pipe(
    z.custom<object>((value) => typeof value === 'object' && value !== null),
    z.transform((value, context) => {
      const result = schema['~standard'].validate(value)
      if (result instanceof Promise) {
        throw new TypeError('its schema is asynchronous, and the mock validates in one step')
      }
      for (const { message, path = [] } of result.issues ?? []) {
        const keys = path.map((part) => (typeof part === 'object' ? part.key : part))
        context.issues.push({ code: 'custom', message, path: keys, input: value })
      }
      return result.issues ? z.NEVER : result.value
    }),
  )
