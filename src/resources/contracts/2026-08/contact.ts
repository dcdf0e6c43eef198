import { contactOf } from '../../contact/contact.ts'
import { contactInputOf, contactTextsOf, type TextRule } from '../../contact/contact-input.ts'

/** With the `u` flag, so that half of an emoji does not pass for a character. */
const anything: TextRule = [
  // Written out of what it may not hold, as it names control characters else.
  /^[^\u{10000}-\u{10FFFF}]+$/u,
  'must not be empty and may hold every character up to U+FFFF, so no emoji and no other beyond it',
]

const contactTexts = contactTextsOf({
  name: anything,
  organization: anything,
  street: anything,
  region: anything,
})

export const contactInput = contactInputOf(contactTexts)

export const contact = contactOf(contactTexts)
