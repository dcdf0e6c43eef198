/** A record of whatever shape. */
export type Loose = Record<string, unknown>

export const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a contact has as texts, and a flat record may have at its top. */
const contactTexts = [
  'firstName',
  'lastName',
  'organization',
  'address',
  'address2',
  'city',
  'region',
  'country',
  'postalCode',
  'dob',
  'jobTitle',
]

/** What the contract calls otherwise. */
const otherNames: Readonly<Record<string, string>> = {
  createdAt: 'createdTime',
  updatedAt: 'updatedTime',
}

/**
 * Brings a customer as a json-server has it into the form that the contract has: texts for ids, the contact's members
 * in `primaryAddress`, tags by their names. What already has that form stays as it is.
 */
export function seedOf(record: Loose): Loose {
  const seed: Loose = {}
  const contact: Loose = {}
  for (const [name, value] of Object.entries(record)) {
    if (contactTexts.includes(name)) contact[name] = value
    else if (name === 'name' && typeof value === 'string') Object.assign(contact, namesIn(value))
    else if (name === 'email' && typeof value === 'string') contact.emails = [labelled(value)]
    else if (/^phone(Number)?$/.test(name) && /^(string|number)$/.test(typeof value)) {
      contact.phoneNumbers = [labelled(String(value))]
    } else if (name === 'tags' && Array.isArray(value)) seed.tags = value.map(tagOf)
    else seed[otherNames[name] ?? name] = isIdOf(name, value) ? String(value) : value
  }
  if (Object.keys(contact).length === 0) return seed
  const { primaryAddress } = seed
  // What stands in the contact itself is the better known.
  seed.primaryAddress = { ...contact, ...(isObject(primaryAddress) ? primaryAddress : {}) }
  return seed
}

/** How a file calls what a seed has at a path: a flat record has the contact's members at its top. */
export function writtenAs(record: Loose, field: string): string {
  const [contact, name = '', ...rest] = field.split('.')
  const { primaryAddress } = record
  const stands = isObject(primaryAddress) && Object.hasOwn(primaryAddress, name)
  if (contact !== 'primaryAddress' || stands) return field
  if (Object.hasOwn(record, name)) return [name, ...rest].join('.')
  const short = shortNames[name]?.find((each) => Object.hasOwn(record, each))
  return short ?? field
}

/** What a flat record may have in the place of a contact's member. */
const shortNames: Readonly<Record<string, readonly string[]>> = {
  firstName: ['name'],
  lastName: ['name'],
  emails: ['email'],
  phoneNumbers: ['phone', 'phoneNumber'],
}

const labelled = (value: string) => ({ label: 'main', value, primary: true })

/** The last word is the family name. */
function namesIn(name: string): Loose {
  const words = name.trim().split(/\s+/)
  const lastName = words.length > 1 ? words.pop() : undefined
  return { firstName: words.join(' '), ...(lastName && { lastName }) }
}

export const tagOf = (tag: unknown): unknown => (typeof tag === 'string' ? { name: tag } : tag)

/** json-server numbers its records. */
const isIdOf = (name: string, value: unknown) => /^id$|Id$/.test(name) && typeof value === 'number'
