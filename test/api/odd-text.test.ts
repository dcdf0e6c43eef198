import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { anyText } from '../support/any-text.ts'
import { createMock } from '../support/create-mock.ts'
import { call } from '../support/requests.ts'
import { bankToken, cardToken } from '../support/vault.ts'

const address = {
  ...{ country: 'GB', firstName: 'Ada', lastName: 'Lovelace', organization: 'Ltd', address: '1' },
  ...{ address2: '2', city: 'London', region: 'LDN', postalCode: 'N1', dob: '1980-04-01' },
  jobTitle: 'Countess',
  phoneNumbers: [{ label: 'main', value: '555', primary: true }],
  emails: [{ label: 'main', value: 'ada@example.com', primary: true }],
}

/** Every body that the API takes, with all of its text members. */
const bodies: Record<string, { method: string; path: string; body: object }> = {
  customer: {
    method: 'PUT',
    path: '/customers/odd',
    body: {
      websiteId: 'web_1',
      paymentToken: 'tok_1',
      defaultPaymentInstrument: {
        method: 'cash',
        paymentInstrumentId: 'inst_1',
        receivedBy: 'Bob',
        reference: 'No. 1',
      },
      customFields: { color: 'blue', deep: [{ deeper: 'red' }] },
      primaryAddress: address,
      unknown: 'ignored',
    },
  },
  'new customer': { method: 'POST', path: '/customers', body: { websiteId: 'web_1' } },
  'lead source': {
    method: 'PUT',
    path: '/customers/ada/lead-source',
    body: {
      ...{ medium: 'a', source: 'b', campaign: 'c', term: 'd', content: 'e', affiliate: 'f' },
      ...{ subAffiliate: 'g', salesAgent: 'h', clickId: 'i', path: 'j', referrer: 'k' },
    },
  },
  message: {
    method: 'POST',
    path: '/customers/ada/timeline',
    body: { type: 'custom-event', customEventType: 'a', message: 'b', customData: { c: 'd' } },
  },
  tag: { method: 'POST', path: '/tags', body: { name: 'Gold', type: 'customer' } },
  'new name of a tag': { method: 'PATCH', path: '/tags/VIP', body: { name: 'Gold' } },
  'many taggings': { method: 'POST', path: '/tags/VIP/customers', body: { customerIds: ['ada'] } },
  card: { method: 'POST', path: '/tokens', body: { ...cardToken, billingAddress: address } },
  'bank account': { method: 'POST', path: '/tokens', body: bankToken },
  'PayPal account': {
    method: 'POST',
    path: '/tokens',
    body: {
      method: 'paypal',
      paymentInstrument: { paypalMerchantId: 'a', billingAgreementToken: 'b' },
    },
  },
}

type Path = readonly (string | number)[]

/** Where the texts of a JSON value are, and its members' names. */
function textsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) =>
    textsIn(member, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** A copy with another text at a place. */
function changed(value: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text
  if (Array.isArray(value))
    return value.map((each, at) => (at === key ? changed(each, rest, text) : each))
  return { ...(value as object), [key]: changed((value as never)[key], rest, text) }
}

const controls = [...Array(0x20).keys(), ...Array.from({ length: 0x21 }, (_, at) => 0x7f + at)]
/** Each control character, what turns or hides text, and what is no character at all. */
const odd = [
  ...controls.map((code) => String.fromCharCode(code)),
  ...['\u2028', '\u2029', '\u202e', '\u2066', '\u200b', '\ufeff', '\ufffe', '\uffff', '\u{10ffff}'],
]
const illFormed = [
  '\ud800',
  '\udbff',
  '\udc00',
  '\udfff',
  'a\ud83d',
  '\ude00b',
  '\ude00\ud83d',
  '\ud800\ud800',
]

const start = () =>
  createMock({ customers: [{ id: 'ada', tags: [{ name: 'VIP' }] }], strictBody: false })

/** What every client can see. */
async function everything(mock: Mock): Promise<string> {
  const paths = [
    '/customers',
    '/tags',
    '/tokens',
    '/payment-instruments',
    '/customers/ada/timeline',
  ]
  const answers = await Promise.all(paths.map((path) => call(mock, 'GET', path)))
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200))
  return JSON.stringify([answers.map(({ body }) => body), mock.customers.list(), mock.tags.list()])
}

const cases = Object.entries(bodies).flatMap(([name, { method, path, body }]) =>
  textsIn(body).map((place) => ({ name, method, path, body, place, field: place.join('.') })),
)

describe('half a character', () => {
  it.each(cases)(
    'in $field of a $name is 422 with the place, and nothing is written',
    async (each) => {
      const mock = start()
      const before = await everything(mock)
      for (const text of illFormed) {
        const body = JSON.stringify(changed(each.body, each.place, text))
        const answer = await call(mock, each.method, each.path, { body })
        expect(answer.status, answer.text).toBe(422)
        const found = answer.body.invalidFields?.filter(({ field }) => field === each.field)
        expect(found).toEqual([
          { field: each.field, message: expect.stringContaining('surrogates') },
        ])
        expect(answer.text).not.toMatch(/\\ud[89a-f]/)
      }
      expect(await everything(mock)).toBe(before)
    },
  )

  it.each(Object.entries(bodies))('in the name of a member of a %s is 422', async (_, each) => {
    const mock = start()
    const body = JSON.stringify({ ...each.body, 'odd\ud800': 1 })
    const answer = await call(mock, each.method, each.path, { body })
    expect(answer.status).toBe(422)
    expect(answer.body.invalidFields).toContainEqual({
      field: 'odd\ufffd',
      message: expect.stringContaining('has a name that holds half a character'),
    })
  })

  it('in start data is refused with the place', async () => {
    const starts = [
      [{ websiteId: '\ud800' }, 'customers[0]`: websiteId holds half a character'],
      [{ customFields: { a: ['\udfff'] } }, 'customFields.a.0 holds half a character'],
      [{ customFields: { '\ud800': 1 } }, 'has a name that holds half a character'],
      [{ organizationId: '\ud800' }, 'organizationId holds half a character'],
      [{ tags: [{ name: '\ud800' }] }, 'tags.0.name holds half a character'],
    ] as const
    for (const [customer, message] of starts) {
      await expect(createMock({ customers: [customer as never] }).ready).rejects.toThrow(message)
    }
  })

  it('in a world is refused with the place', async () => {
    const { customers, ...world } = await start().snapshot()
    const broken = [{ ...customers[0], websiteId: 'a\ud800' }]
    const message = '`customers[0].websiteId` holds half a character'
    await expect(start().restore({ ...world, customers: broken } as never)).rejects.toThrow(message)
    await expect(
      createMock({ world: { ...world, customers: broken } as never }).ready,
    ).rejects.toThrow(message)
  })

  it('is refused without HTTP, too', async () => {
    const mock = start()
    const before = await everything(mock)
    const tries = [
      () => mock.customers.put('ada', { websiteId: '\ud800' }),
      () => mock.customers.put('\ud800', {}),
      () => mock.customers.create({ id: '\ud800' }),
      () => mock.customers.create({ customFields: { '\ud800': 1 } }),
      () => mock.tags.create({ name: '\ud800' }),
      () =>
        mock.tokens.issue({ billingAddress: { emails: [{ label: '\ud800', value: 'a@b.co' }] } }),
    ]
    for (const each of tries) await expect(each()).rejects.toMatchObject({ status: 422 })
    expect(await mock.customers.find({ q: '\ud800' })).toEqual([])
    await expect(mock.customers.find({ filter: '\ud800:a' })).rejects.toMatchObject({ status: 422 })
    expect(await everything(mock)).toBe(before)
  })

  it('that a test wrote to `mock.db` breaks no list', async () => {
    const mock = start()
    await mock.ready
    const [ada] = mock.db.customers.all()
    const odd = { ...structuredClone(ada as object), id: 'a/\ud800', websiteId: '\ud800' }
    await mock.db.customers.create(odd as never)
    expect(await everything(mock)).toContain('/customers/a%2F%EF%BF%BD')
  })
})

describe('a control character', () => {
  it.each(cases)(
    'in $field of a $name is stored or refused, and every list still reads',
    async (each) => {
      const mock = start()
      const texts = fc.array(fc.constantFrom(...odd, ...'a/?#%&;:,"\\<>'), {
        minLength: 1,
        maxLength: 3,
      })
      await fc.assert(
        fc.asyncProperty(texts, async (parts) => {
          const body = JSON.stringify(changed(each.body, each.place, parts.join('')))
          const { status, headers } = await call(mock, each.method, each.path, { body })
          expect([200, 201, 202, 204, 404, 409, 422]).toContain(status)
          const location = headers.get('location')
          if (location) expect(location).toMatch(/^[\x21-\x7e]+$/)
        }),
        { numRuns: 20 },
      )
      await everything(mock)
    },
  )

  it('of every kind passes through custom fields as it is', async () => {
    const mock = start()
    const customFields = Object.fromEntries(odd.map((each, at) => [`${each}${at}`, each]))
    const { body } = await call(mock, 'PUT', '/customers/odd', {
      body: JSON.stringify({ customFields }),
    })
    expect(body.customFields).toEqual(customFields)
    expect((await call(mock, 'GET', '/customers/odd')).body.customFields).toEqual(customFields)
  })
})

describe('an id or a name in the path', () => {
  it('may be anything, and is never a defect', async () => {
    const mock = start()
    const segment = fc.oneof(
      anyText.map((text) => encodeURIComponent(text.toWellFormed())),
      fc.constantFrom('%', '%ED%A0%80', '%00', '%0d%0aX: y', '%e2%80%ae', '%FF', '%2e', '*', '%2F'),
    )
    const paths = fc.constantFrom<[string, string]>(
      ['PUT', '/customers/*'],
      ['GET', '/customers/*'],
      ['GET', '/customers/*/lead-source'],
      ['GET', '/customers/ada/timeline/*'],
      ['DELETE', '/customers/*?targetCustomerId=ada'],
      ['GET', '/tags/*'],
      ['POST', '/tags/*/customers/ada'],
      ['GET', '/tokens/*'],
      ['GET', '/payment-instruments/*'],
      ['GET', '/organizations/*/customers'],
    )
    await fc.assert(
      fc.asyncProperty(paths, segment, async ([method, path], text) => {
        const init = method === 'PUT' ? { body: '{}' } : {}
        const { status } = await call(mock, method, path.replace('*', text), init)
        expect(status).not.toBe(500)
      }),
      { numRuns: 500 },
    )
    await everything(mock)
  })
})

it('is named among the other failures of a body, in its place', async () => {
  const body = JSON.stringify({
    websiteId: 7,
    customFields: { a: '\ud800' },
    primaryAddress: { firstName: '\ud800', country: 'usa' },
  })
  const answer = await call(start(), 'PUT', '/customers/odd', { body })
  expect(answer.body.invalidFields?.map(({ field }) => field)).toEqual([
    'websiteId',
    'customFields.a',
    'primaryAddress.firstName',
    'primaryAddress.country',
    'primaryAddress.country',
  ])
})
