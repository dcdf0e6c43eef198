import * as z from 'zod/mini'
import { boundedList } from '#engine/schema/list'
import { date, emailAddress, patternedText, text } from '#engine/schema/text'

// The `u` flag is what makes \p{L} mean "any letter"; without it accented names would be refused.
const name = /^[\w\s\-\p{L},.']+$/u
const organization = /^[\w\s\-\p{L},.'&]+$/u
const street = /^[\w\s\-/\p{L},.#;:()'&]+$/u
const region = /^[\w\s\-/\p{L},.#;:()']+$/u

const nameRule = "must not be empty and may hold letters, digits, spaces and _ - , . '"
const organizationRule = `${nameRule} &`
const regionRule = `must not be empty and may hold letters, digits, spaces and _ - / , . # ; : ( ) '`
const streetRule = `${regionRule} &`

const maybe = <T extends z.core.SomeType>(schema: T) => z.optional(z.nullable(schema))

export const phoneNumber = z.object({
  label: text(45),
  value: text(50),
  primary: z.optional(z.boolean()),
})

export const email = z.object({
  label: text(45),
  value: emailAddress(255),
  primary: z.optional(z.boolean()),
})

/** The members that are plain texts. */
export const contactTexts = {
  country: patternedText(
    2,
    /^[A-Z]{2}$/,
    'must be an ISO 3166-1 code of two capital letters, such as "US"',
  ),
  firstName: patternedText(45, name, nameRule),
  lastName: patternedText(45, name, nameRule),
  organization: patternedText(255, organization, organizationRule),
  address: patternedText(60, street, streetRule),
  address2: patternedText(60, street, streetRule),
  city: patternedText(45, name, nameRule),
  region: patternedText(45, region, regionRule),
  postalCode: patternedText(
    10,
    /^[\w\s-]+$/,
    'must not be empty and may hold ASCII letters, digits, spaces, "_" and "-"',
  ),
  dob: date(),
  jobTitle: patternedText(255, region, regionRule),
}

/** A contact as a request body carries it: every member may be left out. */
export const contactInput = z.object({
  country: maybe(contactTexts.country),
  firstName: maybe(contactTexts.firstName),
  lastName: maybe(contactTexts.lastName),
  organization: maybe(contactTexts.organization),
  address: maybe(contactTexts.address),
  address2: maybe(contactTexts.address2),
  city: maybe(contactTexts.city),
  region: maybe(contactTexts.region),
  postalCode: maybe(contactTexts.postalCode),
  phoneNumbers: z.optional(boundedList(z.array(phoneNumber))),
  emails: z.optional(boundedList(z.array(email))),
  dob: maybe(contactTexts.dob),
  jobTitle: maybe(contactTexts.jobTitle),
})

export type ContactInput = z.infer<typeof contactInput>
