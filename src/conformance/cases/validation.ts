import type { ConformanceCase, ConformanceSource, ConformanceStep, Json } from './case.ts'

export const sentTo = (
  id: string,
  body: Json,
  expect: ConformanceStep['expect'],
): ConformanceStep => ({
  method: 'PUT',
  path: `/customers/{run}-${id}`,
  body,
  expect,
})

/** Each body is refused, for that field among others. */
export function refused(
  name: string,
  rule: string,
  bodies: readonly (readonly [field: string, body: Json])[],
): ConformanceCase {
  const steps = bodies.map(([field, body]) =>
    sentTo('refused', body, {
      status: 422,
      body: { invalidFields: { $contains: [{ field }] } },
    }),
  )
  return { name, rule, source: 'documented', steps }
}

/** Each body is taken, by a customer that the case makes first. */
export function taken(
  id: string,
  name: string,
  rule: string,
  bodies: readonly Json[],
  source: ConformanceSource = 'documented',
): ConformanceCase {
  const steps = bodies.map((body) => sentTo(id, body, { status: 200 }))
  return { name, rule, source, steps: [sentTo(id, {}, { status: 201 }), ...steps] }
}

export const address = (members: Json): Json => ({ primaryAddress: members })
const instrument = (members: Json): Json => ({ defaultPaymentInstrument: members })
const times = (character: string, times: number): Json => ({ $repeat: character, times })

/** Which bodies are 422, and how that is told. */
export const validationCases: readonly ConformanceCase[] = [
  {
    name: 'what a 422 says',
    rule: 'Invalid data is 422: a problem, with the fields that are wrong, by dotted path, and why.',
    source: 'documented',
    steps: [
      sentTo('invalid', address({ country: 'usa' }), {
        status: 422,
        headers: { 'content-type': { $pattern: '^application/json' } },
        body: {
          status: 422,
          title: { $pattern: '.' },
          detail: { $pattern: '.' },
          invalidFields: {
            $contains: [{ field: 'primaryAddress.country', message: { $pattern: '.' } }],
          },
        },
      }),
    ],
  },
  {
    name: 'a 422 names every field',
    rule: 'All failures are told at once, in the order of the body, list elements by their index.',
    source: 'own',
    steps: [
      sentTo(
        'all-fields',
        {
          customFields: 'yes',
          primaryAddress: {
            postalCode: 'SW1A/1AA',
            emails: [{ label: 'main', value: 'ada@example.com' }, { value: 'nobody' }],
            country: 'gb',
          },
          websiteId: null,
        },
        {
          status: 422,
          body: {
            type: 'about:blank',
            title: 'Unprocessable Content',
            invalidFields: [
              { field: 'customFields' },
              { field: 'primaryAddress.postalCode' },
              { field: 'primaryAddress.emails.1.value' },
              { field: 'primaryAddress.emails.1.label' },
              { field: 'primaryAddress.country' },
              { field: 'websiteId' },
            ],
          },
        },
      ),
    ],
  },
  {
    name: 'a refused PUT changes nothing',
    rule: 'A body with one bad member changes nothing, and creates nobody.',
    source: 'own',
    steps: [
      sentTo('untouched', { websiteId: 'web_2', customFields: 5 }, { status: 422 }),
      { method: 'GET', path: '/customers/{run}-untouched', expect: { status: 404 } },
      {
        ...sentTo('untouched', address({ city: 'London' }), { status: 201 }),
        keep: { whole: '' },
      },
      sentTo('untouched', { websiteId: 'web_2', customFields: 5 }, { status: 422 }),
      {
        method: 'GET',
        path: '/customers/{run}-untouched',
        expect: { status: 200, body: '{whole}' },
      },
    ],
  },
  {
    name: 'a bad id',
    rule: 'PUT to an id that is too long or has other characters is 422 on id.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: `/customers/{run}${'x'.repeat(50)}`,
        body: {},
        expect: { status: 422, body: { invalidFields: [{ field: 'id' }] } },
      },
      {
        method: 'PUT',
        path: '/customers/{run}%20a',
        body: {},
        expect: { status: 422, body: { invalidFields: [{ field: 'id' }] } },
      },
    ],
  },
  {
    name: 'no body',
    rule: 'A body is required, and must be an object: else 422.',
    source: 'own',
    steps: [
      { method: 'PUT', path: '/customers/{run}-none', expect: { status: 422 } },
      ...[[], null, 'Ada', 5].map((body) => sentTo('none', body, { status: 422 })),
    ],
  },
  refused(
    'members of a customer',
    'Members of the wrong type are refused, null where it is not allowed among them.',
    [
      ['websiteId', { websiteId: 5 }],
      ['websiteId', { websiteId: null }],
      ['websiteId', { websiteId: times('w', 51) }],
      ['customFields', { customFields: [] }],
      ['customFields', { customFields: null }],
      ['primaryAddress', { primaryAddress: 'London' }],
      ['paymentToken', { paymentToken: null }],
    ],
  ),
  {
    ...refused('isEddRequired', 'isEddRequired is a boolean.', [
      ['isEddRequired', { isEddRequired: 'true' }],
      ['isEddRequired', { isEddRequired: null }],
    ]),
    contract: '2023-01',
  },
  {
    ...refused('characters of a contact', 'Each text of a contact has its own characters.', [
      ['primaryAddress.firstName', address({ firstName: 'O’Brien' })],
      ['primaryAddress.lastName', address({ lastName: 'A & B' })],
      ['primaryAddress.organization', address({ organization: 'A/S' })],
      ['primaryAddress.city', address({ city: 'A & B' })],
      ['primaryAddress.region', address({ region: 'A & B' })],
    ]),
    contract: '2023-01',
  },
  refused('texts of a contact', 'Some texts of a contact have a form, and none may be empty.', [
    ['primaryAddress.firstName', address({ firstName: '' })],
    ['primaryAddress.lastName', address({ lastName: 'Ada 🌸' })],
    ['primaryAddress.postalCode', address({ postalCode: 'Ä1' })],
    ['primaryAddress.country', address({ country: 'us' })],
    ['primaryAddress.country', address({ country: 'USA' })],
    ['primaryAddress.dob', address({ dob: '1815-12-10T00:00:00Z' })],
    ['primaryAddress.city', address({ city: 5 })],
  ]),
  refused('lengths of a contact', 'Each text of a contact has its longest length.', [
    ['primaryAddress.firstName', address({ firstName: times('a', 46) })],
    ['primaryAddress.lastName', address({ lastName: times('a', 46) })],
    ['primaryAddress.organization', address({ organization: times('a', 256) })],
    ['primaryAddress.address', address({ address: times('a', 61) })],
    ['primaryAddress.address2', address({ address2: times('a', 61) })],
    ['primaryAddress.city', address({ city: times('a', 46) })],
    ['primaryAddress.region', address({ region: times('a', 46) })],
    ['primaryAddress.postalCode', address({ postalCode: times('1', 11) })],
    ['primaryAddress.jobTitle', address({ jobTitle: times('a', 256) })],
  ]),
  taken(
    'scripts',
    'texts that are valid',
    'Letters of any script, marks of names and the longest texts are valid.',
    [
      address({ firstName: "O'Brien", lastName: 'Müller-Lüdenscheidt, Jr.' }),
      address({ firstName: '花子', lastName: 'Ελένη' }),
      address({ organization: 'A & B', address: '1/2 Main St. #5; (rear) & more' }),
      address({
        firstName: times('a', 45),
        organization: times('é', 255),
        address: times('1', 60),
      }),
      address({ country: 'ZZ', postalCode: 'SW1A 1AA', dob: '1815-12-10' }),
    ],
  ),
  taken('nulls', 'null in a contact', 'Every text of a contact may be null.', [
    address({ firstName: 'Ada' }),
    address({
      firstName: null,
      lastName: null,
      organization: null,
      address: null,
      address2: null,
      city: null,
      region: null,
      country: null,
      postalCode: null,
      dob: null,
      jobTitle: null,
    }),
  ]),
  refused(
    'e-mail addresses and phone numbers',
    'Both are lists of a label and a value, and not null.',
    [
      ['primaryAddress.emails', address({ emails: null })],
      ['primaryAddress.phoneNumbers', address({ phoneNumbers: null })],
      ['primaryAddress.emails.0.label', address({ emails: [{ value: 'ada@example.com' }] })],
      ['primaryAddress.emails.0.value', address({ emails: [{ label: 'main' }] })],
      ['primaryAddress.emails.0.value', address({ emails: [{ label: 'main', value: 'ada' }] })],
      ['primaryAddress.phoneNumbers.0.value', address({ phoneNumbers: [{ label: 'main' }] })],
      [
        'primaryAddress.phoneNumbers.0.label',
        address({ phoneNumbers: [{ label: times('a', 46), value: '1' }] }),
      ],
      [
        'primaryAddress.phoneNumbers.0.value',
        address({ phoneNumbers: [{ label: 'main', value: times('1', 51) }] }),
      ],
    ],
  ),
  taken(
    'lists',
    'valid lists of a contact',
    'Lists may be empty, and a phone number is any text.',
    [
      address({ firstName: 'Ada', emails: [], phoneNumbers: [] }),
      address({ phoneNumbers: [{ label: '', value: 'call me', primary: true }] }),
    ],
  ),
  {
    ...refused(
      'payment instruments',
      'An instrument has one of the known methods, and an id of at most 50 characters.',
      [
        ['defaultPaymentInstrument.method', instrument({})],
        ['defaultPaymentInstrument.method', instrument({ method: 'gold' })],
        ['defaultPaymentInstrument.method', instrument({ method: 5 })],
        [
          'defaultPaymentInstrument.paymentInstrumentId',
          instrument({ method: 'ach', paymentInstrumentId: times('x', 51) }),
        ],
      ],
    ),
    contract: '2023-01',
  },
  {
    ...taken(
      'variants',
      'variants of payment instruments',
      'The variants are alternatives without a discriminator: what one refuses another may take.',
      [
        instrument({ method: 'payment-card' }),
        instrument({ method: 'cash', receivedBy: 5 }),
        instrument({ method: 'Google Pay', paymentInstrumentId: 'inst_1' }),
      ],
    ),
    contract: '2023-01',
  },
  {
    name: 'one failure for all variants',
    contract: '2023-01',
    rule: 'An instrument that fits no variant is one failure, and not one for each variant.',
    source: 'own',
    steps: [
      sentTo('variant', instrument({ method: 'gold' }), {
        status: 422,
        body: { invalidFields: [{ field: 'defaultPaymentInstrument.method' }] },
      }),
    ],
  },
]
