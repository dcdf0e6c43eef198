import { referenceId } from '#engine/schema/identifiers'
import { accepts, maxLengthOf, type Schema } from '#engine/schema/schema'
import type { Contact } from '#resources/contact/contact'
import { email, phoneNumber } from '#resources/contact/contact-input'
import { contactInput } from '#resources/contracts/2023-01/contact'
import { paymentMethods } from '#resources/contracts/2023-01/payment-methods'

/** Makes a text of so many characters. */
type Text = (length: number) => string

const most = (schema: Schema) => maxLengthOf(schema) ?? 0

/** Every text that a customer holds, as long as the contract lets it be. */
export function longest(text: Text) {
  const { label, value: number } = phoneNumber.shape
  return {
    websiteId: text(most(referenceId)),
    defaultPaymentInstrument: {
      method: longestMethod,
      paymentInstrumentId: text(most(referenceId)),
    },
    customFields: { [text(255)]: text(1000) },
    primaryAddress: {
      ...contactTexts(text),
      phoneNumbers: [{ label: text(most(label)), value: text(most(number)), primary: true }],
      emails: [{ label: text(most(label)), value: longestEmail(), primary: true }],
    },
  }
}

/** The members of a contact that may hold any letters, each with a text of at most its length. */
export function contactTexts(text: Text): Partial<Contact> {
  const members = Object.entries(contactInput.shape)
    .map(([name, schema]) => ({ name, schema, value: text(most(schema)) }))
    .filter(({ schema, value }) => accepts(schema, value))
  return Object.fromEntries(members.map(({ name, value }) => [name, value]))
}

/** The payment method of the API with the longest name. */
export const longestMethod = paymentMethods.reduce((one, other) =>
  other.length > one.length ? other : one,
)

/** A mailbox and the parts of a domain have lengths of their own (RFC 5321, section 4.5.3.1). */
function longestEmail(): string {
  const part = 'w'.repeat(63)
  return `${part}w@${part}.${part}.${part}`.slice(0, most(email.shape.value))
}
