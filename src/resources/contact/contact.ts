import * as z from 'zod/mini'
import { boundedList } from '#engine/schema/list'
import { text } from '#engine/schema/text'
import { contactTexts, email, phoneNumber } from './contact-input.ts'

/** A contact as a response carries it: every key is there, an unset one is `null` or `[]`. */
export const contact = z.object({
  country: z.nullable(contactTexts.country),
  firstName: z.nullable(contactTexts.firstName),
  lastName: z.nullable(contactTexts.lastName),
  organization: z.nullable(contactTexts.organization),
  address: z.nullable(contactTexts.address),
  address2: z.nullable(contactTexts.address2),
  city: z.nullable(contactTexts.city),
  region: z.nullable(contactTexts.region),
  postalCode: z.nullable(contactTexts.postalCode),
  phoneNumbers: boundedList(z.array(phoneNumber)),
  emails: boundedList(z.array(email)),
  dob: z.nullable(contactTexts.dob),
  jobTitle: z.nullable(contactTexts.jobTitle),
  hash: text(40),
})

export type Contact = z.infer<typeof contact>
