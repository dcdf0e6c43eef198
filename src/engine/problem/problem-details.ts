import * as z from 'zod/mini'

/** One failed rule of a 422: the member's path, dotted (`primaryAddress.emails.0.value`), and why. */
export const invalidField = z.object({ field: z.string(), message: z.string() })

/** The body of every error response: the members of RFC 7807, open to others. */
export const problemDetails = z.looseObject({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  status: z.optional(z.int()),
  detail: z.optional(z.string()),
  instance: z.optional(z.string()),
  invalidFields: z.optional(z.array(invalidField)),
})

export type InvalidField = z.infer<typeof invalidField>
export type ProblemDetails = z.infer<typeof problemDetails>
