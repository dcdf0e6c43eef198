import type * as z from 'zod/mini'

/** What a collection holds the direct writes of others against. */
export type RecordSchema<T> = Pick<z.ZodMiniType<T, T>, '~standard'>

/** A schema that is loaded with the first direct write: the mock's own writes do not ask it. */
export const lazySchema = <T>(load: () => Promise<z.ZodMiniType<T, T>>): RecordSchema<T> => ({
  '~standard': {
    version: 1,
    vendor: 'zod',
    async validate(value) {
      const schema = await load()
      return schema['~standard'].validate(value)
    },
  },
})
