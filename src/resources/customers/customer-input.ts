import * as z from 'zod/mini'
import { jsonObject, referenceId } from '#engine/schema/identifiers'
import type { ContactInput, ContactInputSchema } from '../contact/contact-input.ts'
import type { LeadSourceInput } from '../lead-source/lead-source-schemas.ts'

/** The members of a customer that a body may say in every version of the API. */
export const writableMembers = (contactInput: ContactInputSchema) => ({
  websiteId: z.optional(referenceId),
  paymentToken: z.optional(z.string()),
  customFields: z.optional(jsonObject),
  primaryAddress: z.optional(z.nullable(contactInput)),
})

/** A body after validation, as far as it says the same in every version. */
export interface ValidCustomerInput {
  readonly websiteId?: string | undefined
  readonly paymentToken?: string | undefined
  readonly customFields?: Record<string, unknown> | undefined
  readonly primaryAddress?: ContactInput | null | undefined
  /** Where a version has it. */
  readonly leadSource?: LeadSourceInput | undefined
}

/** What any version takes besides: the one read-only member that a request may carry with effect. */
export interface Claimed {
  /** Which revision the edit began from. */
  revision?: number | undefined
}
