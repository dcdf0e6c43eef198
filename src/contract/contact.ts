import * as z from 'zod/mini'
import { boundedList } from './list.ts'
import { date, emailAddress, patternedText, text } from './text.ts'

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

const fields = {
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
  country: maybe(fields.country),
  firstName: maybe(fields.firstName),
  lastName: maybe(fields.lastName),
  organization: maybe(fields.organization),
  address: maybe(fields.address),
  address2: maybe(fields.address2),
  city: maybe(fields.city),
  region: maybe(fields.region),
  postalCode: maybe(fields.postalCode),
  phoneNumbers: z.optional(boundedList(z.array(phoneNumber))),
  emails: z.optional(boundedList(z.array(email))),
  dob: maybe(fields.dob),
  jobTitle: maybe(fields.jobTitle),
})

/** A contact as a response carries it: every key is there, an unset one is `null` or `[]`. */
export const contact = z.object({
  country: z.nullable(fields.country),
  firstName: z.nullable(fields.firstName),
  lastName: z.nullable(fields.lastName),
  organization: z.nullable(fields.organization),
  address: z.nullable(fields.address),
  address2: z.nullable(fields.address2),
  city: z.nullable(fields.city),
  region: z.nullable(fields.region),
  postalCode: z.nullable(fields.postalCode),
  phoneNumbers: boundedList(z.array(phoneNumber)),
  emails: boundedList(z.array(email)),
  dob: z.nullable(fields.dob),
  jobTitle: z.nullable(fields.jobTitle),
  hash: text(40),
})

export type ContactInput = z.infer<typeof contactInput>
export type Contact = z.infer<typeof contact>
