import * as z from 'zod/mini'
import { isZod } from '#engine/declared/is-zod'
import type { StandardSchema } from '#engine/declared/standard-schema'
import { coded } from '#engine/problem/mock-error'
import type { Schema } from '#engine/schema/schema'

/** A schema of zod's that says what a schema has against a value; one of another library is asked by it. */
export function contractOf(schema: StandardSchema): Schema {
  if (isZod(schema)) return schema
  return z
    .custom<unknown>(() => true)
    .check((payload) => {
      const { value } = payload
      const result = schema['~standard'].validate(value)
      if (result instanceof Promise) {
        throw coded(
          'REBILLY_MOCK_RESOURCE',
          new TypeError(
            'Failed to build: the schema is asynchronous, and factories validate in one step. Give a schema that is not.',
          ),
        )
      }
      for (const { message, path = [] } of result.issues ?? []) {
        const keys = path.map((part) => (typeof part === 'object' ? part.key : part))
        payload.issues.push({ code: 'custom', message, path: keys, input: value })
      }
    })
}
