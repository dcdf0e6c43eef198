import * as z from 'zod/mini'
import { boundedList } from '#engine/schema/list'
import { text } from '#engine/schema/text'
import { type ContactTexts, email, phoneNumber } from './contact-input.ts'

/** A contact as a response carries it: every key is there, an unset one is `null` or `[]`. */
export const contactOf = (texts: ContactTexts) =>
  z.object({
    country: z.nullable(texts.country),
    firstName: z.nullable(texts.firstName),
    lastName: z.nullable(texts.lastName),
    organization: z.nullable(texts.organization),
    address: z.nullable(texts.address),
    address2: z.nullable(texts.address2),
    city: z.nullable(texts.city),
    region: z.nullable(texts.region),
    postalCode: z.nullable(texts.postalCode),
    phoneNumbers: boundedList(z.array(phoneNumber)),
    emails: boundedList(z.array(email)),
    dob: z.nullable(texts.dob),
    jobTitle: z.nullable(texts.jobTitle),
    hash: text(40),
  })

export type ContactSchema = ReturnType<typeof contactOf>

export type Contact = z.infer<ContactSchema>
