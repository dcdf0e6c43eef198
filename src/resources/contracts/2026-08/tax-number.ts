import * as z from 'zod/mini'

/** A tax number as a body says it: whether it is valid only the API knows. */
export const taxNumberInput = z.object({
  type: z.enum(['eu-vat', 'other'], 'must be "eu-vat" or "other"'),
  value: z.string(),
  isDefault: z.optional(z.boolean()),
})
