import { expect, it } from 'vitest'
import { normalizeContact } from '#resources/contact/contact-hash'
import { contact } from '#resources/contracts/2023-01/shown-contact'

it('gives a contact all of its 14 members, in the order of a response', () => {
  const normalized = normalizeContact({ lastName: 'Lovelace', country: 'GB' })

  expect(Object.keys(normalized)).toEqual([
    'country',
    'firstName',
    'lastName',
    'organization',
    'address',
    'address2',
    'city',
    'region',
    'postalCode',
    'phoneNumbers',
    'emails',
    'dob',
    'jobTitle',
    'hash',
  ])
  expect(normalized).toMatchObject({ firstName: null, emails: [], phoneNumbers: [] })
  expect(contact.safeParse(normalized).success).toBe(true)
})

it('hashes equal contacts equally, however they are written', () => {
  const one = normalizeContact({ firstName: 'Ada', lastName: 'Lovelace' })
  const other = normalizeContact({ lastName: 'Lovelace', firstName: 'Ada', city: null, emails: [] })
  expect(other.hash).toBe(one.hash)
})

it.each([
  ['a member', { firstName: 'Ada' }, { firstName: 'Eve' }],
  ['the member that holds a value', { firstName: 'Ada' }, { lastName: 'Ada' }],
  ['the letter case', { firstName: 'Ada' }, { firstName: 'ADA' }],
  [
    'a list item',
    { emails: [{ label: 'a', value: 'ada@example.com' }] },
    { emails: [{ label: 'b', value: 'ada@example.com' }] },
  ],
  [
    'the order of a list',
    {
      phoneNumbers: [
        { label: 'a', value: '1' },
        { label: 'b', value: '2' },
      ],
    },
    {
      phoneNumbers: [
        { label: 'b', value: '2' },
        { label: 'a', value: '1' },
      ],
    },
  ],
  [
    'which address is primary',
    { emails: [{ label: 'a', value: 'ada@example.com', primary: true }] },
    { emails: [{ label: 'a', value: 'ada@example.com', primary: false }] },
  ],
])('hashes contacts differently that differ in %s', (_, one, other) => {
  expect(normalizeContact(one).hash).not.toBe(normalizeContact(other).hash)
})
