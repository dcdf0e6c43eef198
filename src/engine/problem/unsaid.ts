import * as z from 'zod/mini'

/** What stands for the words that a schema has not given. */
export const unsaid = 'Invalid input'

const inOurWords = { error: () => unsaid }

/**
 * Parses without zod's own words, which an app that uses the whole of zod brings along for every schema; what a
 * schema says itself stays.
 */
export const parseWordless = <T>(schema: z.core.$ZodType<T>, value: unknown) =>
  z.safeParse(schema, value, inOurWords)
