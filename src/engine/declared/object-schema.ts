import * as z from 'zod/mini'
import { definitionOf, type Schema } from '../schema/schema.ts'
import type { StandardSchema } from './standard-schema.ts'

/** Whether a schema is one of zod's, full or mini. */
export const isZod = (schema: unknown): schema is Schema =>
  typeof schema === 'object' && schema !== null && '_zod' in schema

/** Whether a schema is that of an object, as far as it says; a schema of another library says it by JSON Schema. */
export function isOfObject(schema: StandardSchema): boolean {
  if (isZod(schema)) return definitionOf(schema).type === 'object'
  const json = schema['~standard'].jsonSchema?.input({ target: 'draft-2020-12' })
  return (json as { type?: unknown } | undefined)?.type === 'object'
}

/** What a body is held against, and what its members are. */
export interface ObjectSchema {
  readonly check: Schema
  readonly shape: Readonly<Record<string, z.core.SomeType>>
}

/** Reads the members of a schema; one of another library is asked for its JSON Schema. */
export async function objectSchemaOf(schema: StandardSchema): Promise<ObjectSchema> {
  if (isZod(schema)) {
    const { shape } = definitionOf(schema) as z.core.$ZodObjectDef
    return { check: schema, shape }
  }
  const json = schema['~standard'].jsonSchema?.input({ target: 'draft-2020-12' }) ?? {}
  const { fromJSONSchema } = await import('zod')
  const { shape } = definitionOf(
    fromJSONSchema(json as Parameters<typeof fromJSONSchema>[0]),
  ) as z.core.$ZodObjectDef
  return { check: standing(schema), shape }
}

/** A schema of zod's that holds a value against any: one of another library is asked by it. */
export const checkOf = (schema: StandardSchema): Schema =>
  isZod(schema) ? schema : standing(schema)

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
