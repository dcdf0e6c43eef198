import { type ContactRules, contactInputOf, contactTextsOf } from '../../contact/contact-input.ts'

const name = "must not be empty and may hold letters, digits, spaces and _ - , . '"
const region = `must not be empty and may hold letters, digits, spaces and _ - / , . # ; : ( ) '`

// The `u` flag is what makes \p{L} mean "any letter"; without it accented names would be refused.
const rules: ContactRules = {
  name: [/^[\w\s\-\p{L},.']+$/u, name],
  organization: [/^[\w\s\-\p{L},.'&]+$/u, `${name} &`],
  street: [/^[\w\s\-/\p{L},.#;:()'&]+$/u, `${region} &`],
  region: [/^[\w\s\-/\p{L},.#;:()']+$/u, region],
}

export const contactTexts = contactTextsOf(rules)

export const contactInput = contactInputOf(contactTexts)
