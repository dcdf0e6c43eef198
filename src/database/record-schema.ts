import type * as z from 'zod/mini'
import type { Schema } from '#engine/schema/schema'

/** What a collection holds the direct writes of others against. */
export type RecordSchema<T> = Pick<z.ZodMiniType<T, T>, '~standard'>

/**
 * A schema that is loaded with the first direct write: the mock's own writes do not ask it. What it finds good is
 * handed to `require`, which throws for what cannot be for another reason.
 */
export const lazySchema = <T>(
  load: () => Promise<Schema>,
  require: (record: T) => void,
): RecordSchema<T> => ({
  '~standard': {
    version: 1,
    vendor: 'zod',
    async validate(value) {
      const schema = (await load()) as z.ZodMiniType<T, T>
      const result = await schema['~standard'].validate(value)
      if (!result.issues) require(result.value)
      return result
    },
  },
})
