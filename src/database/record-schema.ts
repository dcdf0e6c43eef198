import type * as z from 'zod/mini'
import type { Schema } from '#engine/schema/schema'

/** What a collection holds the direct writes of others against. */
export type RecordSchema<T> = Pick<z.ZodMiniType<T, T>, '~standard'>

/** A schema that is loaded with the first direct write: the mock's own writes do not ask it. */
export const lazySchema = <T>(load: () => Promise<Schema>): RecordSchema<T> => ({
  '~standard': {
    version: 1,
    vendor: 'zod',
    async validate(value) {
      const schema = (await load()) as z.ZodMiniType<T, T>
      return schema['~standard'].validate(value)
    },
  },
})
