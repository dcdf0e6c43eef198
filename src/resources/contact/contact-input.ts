import * as z from 'zod/mini'
import { boundedList } from '#engine/schema/list'
import { date, emailAddress, patternedText, text } from '#engine/schema/text'

/** What a text must match, and the same in words. */
export type TextRule = readonly [pattern: RegExp, words: string]

/** What a version of the API lets the texts of a contact hold. */
export interface ContactRules {
  /** Of a person or a city. */
  readonly name: TextRule
  readonly organization: TextRule
  readonly street: TextRule
  /** Of a region or a job. */
  readonly region: TextRule
}

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
export const contactTextsOf = ({ name, organization, street, region }: ContactRules) => ({
  country: patternedText(
    2,
    /^[A-Z]{2}$/,
    'must be an ISO 3166-1 code of two capital letters, such as "US"',
  ),
  firstName: patternedText(45, ...name),
  lastName: patternedText(45, ...name),
  organization: patternedText(255, ...organization),
  address: patternedText(60, ...street),
  address2: patternedText(60, ...street),
  city: patternedText(45, ...name),
  region: patternedText(45, ...region),
  postalCode: patternedText(
    10,
    /^[\w\s-]+$/,
    'must not be empty and may hold ASCII letters, digits, spaces, "_" and "-"',
  ),
  dob: date(),
  jobTitle: patternedText(255, ...region),
})

export type ContactTexts = ReturnType<typeof contactTextsOf>

/** A contact as a request body carries it: every member may be left out. */
export const contactInputOf = (texts: ContactTexts) =>
  z.object({
    country: maybe(texts.country),
    firstName: maybe(texts.firstName),
    lastName: maybe(texts.lastName),
    organization: maybe(texts.organization),
    address: maybe(texts.address),
    address2: maybe(texts.address2),
    city: maybe(texts.city),
    region: maybe(texts.region),
    postalCode: maybe(texts.postalCode),
    phoneNumbers: z.optional(boundedList(z.array(phoneNumber))),
    emails: z.optional(boundedList(z.array(email))),
    dob: maybe(texts.dob),
    jobTitle: maybe(texts.jobTitle),
  })

export type ContactInputSchema = ReturnType<typeof contactInputOf>

export type ContactInput = z.infer<ContactInputSchema>
