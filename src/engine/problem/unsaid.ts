/** What stands for the words that a schema has not given. */
export const unsaid = 'Invalid input'

/** Keeps zod's own words out, which an app that uses the whole of it brings along for every schema. */
export const inOurWords = { error: () => unsaid }
