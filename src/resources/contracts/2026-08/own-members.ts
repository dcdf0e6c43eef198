import * as z from 'zod/mini'
import { referenceId } from '#engine/schema/identifiers'
import { link } from '#engine/schema/link'
import { boundedList } from '#engine/schema/list'
import { emailAddress } from '#engine/schema/text'
import { taxNumberInput } from './tax-number.ts'

const maybeText = z.optional(z.nullable(z.string()))
const maybeNumber = z.optional(z.nullable(z.number()))

/** The company that a customer is of, which the API itself finds out. */
export const company = z.object({
  name: maybeText,
  domain: z.optional(z.string()),
  yearFounded: maybeNumber,
  industry: maybeText,
  employeesCount: maybeNumber,
  country: maybeText,
  locality: maybeText,
  _links: z.optional(z.array(link('linkedin'))),
})

export const taxNumber = z.object({ ...taxNumberInput.shape, isValid: z.nullable(z.boolean()) })

/** The members of a customer that this version has and the one before had not. */
export const ownMembers = {
  company: z.nullable(company),
  preferredPayoutInstrumentId: z.nullable(referenceId),
  locale: z.nullable(z.string()),
  taxNumbers: z.nullable(boundedList(z.array(taxNumber))),
  personId: z.nullable(referenceId),
  notificationEmails: boundedList(z.array(emailAddress())),
}

export type OwnMembers = z.infer<z.ZodMiniObject<typeof ownMembers>>
