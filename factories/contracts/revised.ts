import * as z from 'zod/mini'

/** The one read-only member that a body may carry with effect. */
export const revised = { revision: z.optional(z.int()) }
