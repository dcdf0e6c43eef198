import { describe, expect, it } from 'vitest'
import { contactInput } from '#resources/contracts/2023-01/contact'

const valid = (contact: unknown) => contactInput.safeParse(contact).success

// Each member's longest value, in characters, and the characters besides ASCII letters, digits and
// spaces that its pattern lets in.
const texts = [
  { field: 'firstName', max: 45, others: "_-,.'éÅ李" },
  { field: 'lastName', max: 45, others: "_-,.'éÅ李" },
  { field: 'organization', max: 255, others: "_-,.'&éÅ李" },
  { field: 'address', max: 60, others: "_-/,.#;:()'&éÅ李" },
  { field: 'address2', max: 60, others: "_-/,.#;:()'&éÅ李" },
  { field: 'city', max: 45, others: "_-,.'éÅ李" },
  { field: 'region', max: 45, others: "_-/,.#;:()'éÅ李" },
  { field: 'postalCode', max: 10, others: '_-' },
  { field: 'jobTitle', max: 255, others: "_-/,.#;:()'éÅ李" },
]

const suspects = [...'_-,.\'&/#;:()!?@+*"<>[]{}|\\^~`$%=’“éÅ李😀']

describe.each(texts)('$field', ({ field, max, others }) => {
  it(`takes ${max} characters and not one more`, () => {
    expect(valid({ [field]: 'a'.repeat(max) })).toBe(true)
    expect(valid({ [field]: 'a'.repeat(max + 1) })).toBe(false)
  })

  it('takes letters, digits and white space', () => {
    expect(valid({ [field]: 'Az 09\t\n' })).toBe(true)
  })

  it.each(suspects)('holds to its pattern for %s', (character) => {
    expect(valid({ [field]: `a${character}` })).toBe(others.includes(character))
  })

  it('may be null or left out, but not empty', () => {
    expect(valid({ [field]: null })).toBe(true)
    expect(valid({})).toBe(true)
    expect(valid({ [field]: '' })).toBe(false)
  })

  it.each([5, true, [], {}])('is not %j', (value) => {
    expect(valid({ [field]: value })).toBe(false)
  })
})

describe('a name', () => {
  it.each(['Zoë', "O'Brien", '李', 'Jean-Luc', 'Dr. Strange, Jr.'])('may be %s', (firstName) => {
    expect(valid({ firstName })).toBe(true)
  })

  it.each([
    ['a typographic apostrophe', 'O’Brien'],
    ['an emoji', 'Ada 😀'],
    ['a combining accent', 'Zoe\u0308'],
    ['nothing', ''],
  ])('may not hold %s', (_, firstName) => {
    expect(valid({ firstName })).toBe(false)
  })

  it('counts code points: 45 letters outside the BMP fit, 46 do not', () => {
    expect(valid({ firstName: '𠀀'.repeat(45) })).toBe(true)
    expect(valid({ firstName: '𠀀'.repeat(46) })).toBe(false)
  })
})

it('lets an organization be "A & B" but not "A/S", and an address both', () => {
  expect(valid({ organization: 'A & B', address: 'A & B' })).toBe(true)
  expect(valid({ organization: 'A/S' })).toBe(false)
  expect(valid({ address: 'A/S' })).toBe(true)
})

describe('country', () => {
  it.each(['US', 'ZZ', null])('may be %j: the shape counts', (country) => {
    expect(valid({ country })).toBe(true)
  })

  it.each(['us', 'U', 'USA', 'U1', '', 'ÅÅ', 'US\n'])('may not be %j', (country) => {
    expect(valid({ country })).toBe(false)
  })
})

describe('dob', () => {
  it.each(['1980-04-01', '2024-02-29', null])('may be %j', (dob) => {
    expect(valid({ dob })).toBe(true)
  })

  it.each(['2023-02-29', '1980-13-01', '1980-4-1', '01.04.1980', '1980-04-01T00:00:00Z', ''])(
    'may not be %j',
    (dob) => {
      expect(valid({ dob })).toBe(false)
    },
  )
})

describe.each([
  { field: 'emails', value: 'ada@example.com' },
  { field: 'phoneNumbers', value: '512-710-1640' },
])('$field', ({ field, value }) => {
  it('may be empty or left out, but not null', () => {
    expect(valid({ [field]: [] })).toBe(true)
    expect(valid({})).toBe(true)
    expect(valid({ [field]: null })).toBe(false)
  })

  it('has no longest list', () => {
    expect(valid({ [field]: Array.from({ length: 1000 }, () => ({ label: 'main', value })) })).toBe(
      true,
    )
  })

  it('needs label and value of each item', () => {
    expect(valid({ [field]: [{ label: 'main', value }] })).toBe(true)
    expect(valid({ [field]: [{ value }] })).toBe(false)
    expect(valid({ [field]: [{ label: 'main' }] })).toBe(false)
    expect(valid({ [field]: [null] })).toBe(false)
  })

  it('takes a label of 0 to 45 characters', () => {
    expect(valid({ [field]: [{ label: '', value }] })).toBe(true)
    expect(valid({ [field]: [{ label: '😀'.repeat(45), value }] })).toBe(true)
    expect(valid({ [field]: [{ label: 'a'.repeat(46), value }] })).toBe(false)
    expect(valid({ [field]: [{ label: null, value }] })).toBe(false)
  })

  it('takes a boolean `primary`, or none', () => {
    expect(valid({ [field]: [{ label: 'main', value, primary: false }] })).toBe(true)
    expect(valid({ [field]: [{ label: 'main', value, primary: null }] })).toBe(false)
    expect(valid({ [field]: [{ label: 'main', value, primary: 'yes' }] })).toBe(false)
  })
})

it('takes any phone number of 0 to 50 characters', () => {
  const phone = (value: string) => ({ phoneNumbers: [{ label: 'main', value }] })
  expect(valid(phone(''))).toBe(true)
  expect(valid(phone('☎'.repeat(50)))).toBe(true)
  expect(valid(phone('1'.repeat(51)))).toBe(false)
})

describe('an e-mail address', () => {
  const email = (value: unknown) => ({ emails: [{ label: 'main', value }] })

  it('has at most 255 characters', () => {
    const ofLength = (length: number) => `${'a'.repeat(length - '@example.com'.length)}@example.com`
    expect(valid(email(ofLength(255)))).toBe(true)
    expect(valid(email(ofLength(256)))).toBe(false)
  })

  it.each(['ada@example.com', 'ada+test@example.co.uk', "o'brien@example.com"])(
    'may be %s',
    (value) => {
      expect(valid(email(value))).toBe(true)
    },
  )

  it.each(['', 'ada', '@example.com', 'ada@', 'a b@example.com', 'a@b@example.com', null])(
    'may not be %j',
    (value) => {
      expect(valid(email(value))).toBe(false)
    },
  )
})

it('is open: a member that it does not know is no failure', () => {
  expect(valid({ fax: 5, hash: { not: 'a hash' } })).toBe(true)
})
