import type { Cases } from './cases.ts'

const times = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1))

export const quantities = {
  manyTags: (customer) => customer.tagged(...times(40, (number) => `Segment ${number}`)).build(),

  manyContacts: (customer) =>
    customer.build({
      primaryAddress: {
        phoneNumbers: times(100, (number) => ({
          label: `line ${number}`,
          value: `+1 212-555-0${99 + number}`,
          primary: number === 1,
        })),
        emails: times(100, (number) => ({
          label: `box ${number}`,
          value: `box${number}@example.com`,
          primary: number === 1,
        })),
      },
    }),

  twins: (customer) =>
    customer.build({
      primaryAddress: {
        phoneNumbers: times(3, () => ({ label: 'main', value: '+1 212-555-0142' })),
        emails: times(3, () => ({ label: 'main', value: 'twin@example.com' })),
      },
    }),

  twoPrimaries: (customer) =>
    customer.build({
      primaryAddress: {
        emails: times(3, (number) => ({
          label: 'main',
          value: `box${number}@example.com`,
          primary: number > 1,
        })),
      },
    }),

  manyCustomFields: (customer) =>
    customer.build({
      customFields: Object.fromEntries(times(200, (number) => [`field${number}`, number])),
    }),

  nestedCustomFields: (customer) =>
    customer.build({
      customFields: {
        nested: times(100, String).reduce<unknown>(
          (inner, level) => (Number(level) % 2 ? [inner] : { level, inner }),
          'the innermost',
        ),
      },
    }),

  everyCustomField: (customer) =>
    customer.build({
      customFields: {
        null: null,
        false: false,
        zero: 0,
        tiny: Number.MIN_VALUE,
        huge: Number.MAX_VALUE,
        beyondIntegers: 2 ** 53 + 2,
        empty: '',
        long: 'Lorem ipsum '.repeat(500),
        list: [],
        object: {},
        matrix: [[1], [[]], [null]],
        'dotted.name': { 'with space': 'line\nbreak' },
      },
    }),
} satisfies Partial<Cases>
