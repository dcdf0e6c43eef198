import { describe, expect, it } from 'vitest'
import { createMock } from '../support/create-mock.ts'
import { call, fieldsOf, get, list, put, putRaw } from '../support/requests.ts'

describe('a valid body', () => {
  it.each([
    ['nothing', {}],
    ['no address', { primaryAddress: null }],
    ['no instrument', { defaultPaymentInstrument: null }],
    ['an accented name', { primaryAddress: { firstName: 'Zoë' } }],
    ['an apostrophe', { primaryAddress: { lastName: "O'Brien" } }],
    ['a Chinese name', { primaryAddress: { lastName: '李' } }],
    ['45 letters outside the BMP', { primaryAddress: { firstName: '𠀀'.repeat(45) } }],
    [
      'an instrument id of 50 letters outside the BMP',
      { defaultPaymentInstrument: { method: 'ach', paymentInstrumentId: '𠀀'.repeat(50) } },
    ],
    ['no e-mail addresses', { primaryAddress: { emails: [] } }],
    ['a card without an id', { defaultPaymentInstrument: { method: 'payment-card' } }],
    ['cash from an odd receiver', { defaultPaymentInstrument: { method: 'cash', receivedBy: 5 } }],
  ])('may hold %s', async (_, body) => {
    expect((await put(createMock(), 'cus_1', body)).status).toBe(201)
  })
})

describe('an invalid body', () => {
  const fifty = 'a'.repeat(50)

  it.each([
    ['websiteId', { websiteId: `${fifty}a` }],
    ['websiteId', { websiteId: null }],
    ['paymentToken', { paymentToken: 5 }],
    ['paymentToken', { paymentToken: 'tok_unknown' }],
    ['isEddRequired', { isEddRequired: 'yes' }],
    ['customFields', { customFields: [] }],
    ['primaryAddress', { primaryAddress: 'Craven St' }],
    ['primaryAddress.firstName', { primaryAddress: { firstName: '' } }],
    ['primaryAddress.firstName', { primaryAddress: { firstName: 'Ada 😀' } }],
    ['primaryAddress.lastName', { primaryAddress: { lastName: 'O’Brien' } }],
    ['primaryAddress.country', { primaryAddress: { country: 'gb' } }],
    ['primaryAddress.dob', { primaryAddress: { dob: '2023-02-29' } }],
    ['primaryAddress.emails', { primaryAddress: { emails: null } }],
    ['primaryAddress.emails.0.value', { primaryAddress: { emails: [{ label: 'a', value: 'b' }] } }],
    ['primaryAddress.emails.0.label', { primaryAddress: { emails: [{ value: 'a@b.co' }] } }],
    ['primaryAddress.phoneNumbers.0', { primaryAddress: { phoneNumbers: ['512'] } }],
    ['defaultPaymentInstrument', { defaultPaymentInstrument: 'cash' }],
    ['defaultPaymentInstrument.method', { defaultPaymentInstrument: { method: 'gold' } }],
    [
      'defaultPaymentInstrument.paymentInstrumentId',
      { defaultPaymentInstrument: { method: 'ach', paymentInstrumentId: `${fifty}a` } },
    ],
  ])('is 422 and names %s', async (field, body) => {
    const mock = createMock()
    const answer = await put(mock, 'cus_1', body)
    expect(answer.status).toBe(422)
    expect(fieldsOf(answer)).toEqual([field])
    expect(mock.customers.count).toBe(0)
  })

  it('is a problem in JSON that says what to do', async () => {
    const answer = await put(createMock(), 'cus_1', { isEddRequired: 'yes' })

    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(answer.body).toEqual({
      type: 'about:blank',
      title: 'Unprocessable Content',
      status: 422,
      detail: expect.stringContaining('isEddRequired must be a boolean, but is a string'),
      invalidFields: [{ field: 'isEddRequired', message: 'must be a boolean, but is a string' }],
    })
  })

  it('has every failure listed at once, in the order of the body', async () => {
    const answer = await put(createMock(), 'cus_1', {
      isEddRequired: 'yes',
      primaryAddress: {
        phoneNumbers: [
          { label: 'main', value: '1' },
          { label: 5, value: '2' },
        ],
        emails: [
          { label: 'main', value: 'ada@example.com' },
          { label: 'work', value: 'ada' },
        ],
        country: 'gb',
        firstName: '',
      },
      defaultPaymentInstrument: { method: 'gold' },
      paymentToken: 'tok_unknown',
      websiteId: 5,
    })

    expect(fieldsOf(answer)).toEqual([
      'isEddRequired',
      'primaryAddress.phoneNumbers.1.label',
      'primaryAddress.emails.1.value',
      'primaryAddress.country',
      'primaryAddress.firstName',
      'defaultPaymentInstrument.method',
      'paymentToken',
      'websiteId',
    ])
  })

  it('has a member listed once for each rule that it breaks', async () => {
    const answer = await put(createMock(), 'cus_1', {
      primaryAddress: { postalCode: '(ten and more)' },
    })
    expect(fieldsOf(answer)).toEqual(['primaryAddress.postalCode', 'primaryAddress.postalCode'])
  })

  it('has two failures in one list told apart by their index', async () => {
    const emails = Array.from({ length: 12 }, () => ({ label: 'main', value: 'ada@example.com' }))
    Object.assign(emails[2] ?? {}, { value: 'ada' })
    Object.assign(emails[10] ?? {}, { value: 'eve' })
    const answer = await put(createMock(), 'cus_1', { primaryAddress: { emails } })
    expect(fieldsOf(answer)).toEqual([
      'primaryAddress.emails.2.value',
      'primaryAddress.emails.10.value',
    ])
  })

  it.each([
    ['an array', '[]'],
    ['null', 'null'],
    ['a string', '"text"'],
    ['a number', '5'],
    ['nothing', ''],
  ])('is 422 when it is %s', async (_, text) => {
    const answer = await putRaw(createMock(), 'cus_1', text)
    expect(answer.status).toBe(422)
    expect(answer.body.detail).toContain('must be a JSON object')
  })

  it('says in its detail what it names, and of no more than there is', async () => {
    const body = { customFields: 5, isEddRequired: 'yes' }
    const { body: problem } = await put(createMock(), 'cus_1', body)
    expect(problem.invalidFields).toHaveLength(2)
    expect(problem.detail).not.toMatch(/and \d+ more/)
  })

  it('changes nothing of a customer that exists', async () => {
    const mock = createMock()
    const { body: before } = await put(mock, 'cus_1', { customFields: { a: 1 } })
    await put(mock, 'cus_1', { customFields: { a: 2 }, isEddRequired: 'yes' })
    expect((await get(mock, 'cus_1')).body).toEqual(before)
  })
})

describe('an invalid id', () => {
  it.each([
    ['51 characters', 'a'.repeat(51)],
    ['a space', 'a%20b'],
    ['a letter outside ASCII', '%C3%BC'],
    ['an encoded slash', 'a%2Fb'],
    ['a line break', 'a%0A'],
    ['a broken percent-encoding', '%E0%A4%A'],
    ['invalid UTF-8', '%FF'],
  ])('of %s is 422 for PUT and 404 for GET', async (_, id) => {
    const mock = createMock()
    const answer = await put(mock, id, {})
    expect(answer.status).toBe(422)
    expect(fieldsOf(answer)).toEqual(['id'])

    expect((await get(mock, id)).status).toBe(404)
    expect(mock.customers.count).toBe(0)
  })

  it('stands in one 422 with the failures of the body, before them', async () => {
    const answer = await put(createMock(), 'a%20b', {
      websiteId: 5,
      paymentToken: 'tok_unknown',
      isEddRequired: 'no',
    })
    expect(fieldsOf(answer)).toEqual(['id', 'websiteId', 'paymentToken', 'isEddRequired'])
  })
})

it.each(['a', 'a'.repeat(50), 'A-z_0.9~@', '%61%62', '__proto__', 'constructor'])(
  'takes the id %s',
  async (id) => {
    const mock = createMock()
    const answer = await put(mock, id, {})
    expect(answer.status).toBe(201)
    expect(answer.body.id).toBe(decodeURIComponent(id))
    expect((await get(mock, id)).body).toEqual(answer.body)
    expect((await put(mock, id, {})).status).toBe(200)
  },
)

describe('members that are not the client’s to write', () => {
  it('are ignored, even ill-typed ones', async () => {
    const mock = createMock()
    const { status, body } = await put(mock, 'cus_1', {
      id: 'cus_2',
      email: 5,
      firstName: [],
      createdTime: 'yesterday',
      updatedTime: null,
      averageValue: 'much',
      paymentCount: 'many',
      lastPaymentTime: {},
      lifetimeRevenue: { amount: 1_000_000 },
      invoiceCount: -1,
      tags: 'none',
      revision: 'seven',
      hasFulfilledKyc: true,
      organizationId: 'org_other',
      _links: 5,
      _embedded: { leadSource: 5 },
      primaryAddress: { hash: 5 },
    })

    expect(status).toBe(201)
    expect(body).toMatchObject({
      id: 'cus_1',
      email: null,
      firstName: null,
      paymentCount: 0,
      lastPaymentTime: null,
      invoiceCount: 0,
      tags: [],
      revision: 0,
      hasFulfilledKyc: false,
    })
    expect((await get(mock, 'cus_2')).status).toBe(404)
  })

  it('let a customer be put back as GET returned it', async () => {
    const mock = createMock({ customers: 3 })
    for (const { id } of (await list(mock)).body) {
      const { body: before } = await get(mock, `${id}?expand=leadSource`)
      const answer = await put(mock, id, before)
      expect(answer.status).toBe(200)
      expect(answer.body.revision).toBe(before.revision)
    }
  })
})

describe('members that the API does not know', () => {
  const body = {
    nickname: 'Ben',
    primaryAddress: { fax: '1', emails: [{ label: 'a', value: 'a@example.com', verified: true }] },
    defaultPaymentInstrument: { method: 'paypal', nickname: 'mine' },
  }

  it('are neither refused nor stored', async () => {
    const mock = createMock()
    const answer = await put(mock, 'cus_1', body)
    expect(answer.status).toBe(201)
    expect(answer.text).not.toMatch(/nickname|fax|verified/)
  })

  it('are 422 with `strictBody`', async () => {
    const mock = createMock({ strictBody: true })
    const answer = await put(mock, 'cus_1', body)
    expect(answer.status).toBe(422)
    expect(fieldsOf(answer)).toEqual([
      'nickname',
      'primaryAddress.fax',
      'primaryAddress.emails.0.verified',
      'defaultPaymentInstrument.nickname',
    ])
  })

  it('are not the read-only members, which `strictBody` lets pass', async () => {
    const mock = createMock({ strictBody: true, customers: [{ id: 'cus_1', websiteId: 'web_1' }] })
    const { body: before } = await get(mock, 'cus_1?expand=leadSource')
    expect((await put(mock, 'cus_1', before)).status).toBe(200)
  })

  it('are custom fields when they stand in `customFields`, also with `strictBody`', async () => {
    const mock = createMock({ strictBody: true })
    expect((await put(mock, 'cus_1', { customFields: { nickname: 'Ben' } })).status).toBe(201)
  })
})

describe('what the mock was told', () => {
  it('limits `websiteId` to the websites that there are', async () => {
    const mock = createMock({ websites: ['web_1'] })
    expect((await put(mock, 'cus_1', { websiteId: 'web_1' })).status).toBe(201)

    const answer = await put(mock, 'cus_1', { websiteId: 'web_2' })
    expect(fieldsOf(answer)).toEqual(['websiteId'])
    expect(answer.body.detail).toContain('"web_1"')
  })

  it('limits custom fields to the defined ones and their types', async () => {
    const mock = createMock({ customFields: { color: 'string', size: 'integer' } })
    const valid = await put(mock, 'cus_1', { customFields: { color: 'red', size: 5 } })
    const answer = await put(mock, 'cus_1', {
      customFields: { size: 1.5, shape: 'round', color: 'blue', constructor: 1 },
    })
    expect(valid.status).toBe(201)
    expect(fieldsOf(answer)).toEqual([
      'customFields.size',
      'customFields.shape',
      'customFields.constructor',
    ])
  })

  it('lets problems be sent as `application/problem+json`', async () => {
    const mock = createMock({ problemContentType: 'application/problem+json' })
    const problem = await put(mock, 'cus_1', { isEddRequired: 'yes' })
    const success = await put(mock, 'cus_1', {})
    expect(problem.headers.get('content-type')).toBe('application/problem+json')
    expect(success.headers.get('content-type')).toBe('application/json')
  })
})

it('answers in JSON whatever `Accept` asks for', async () => {
  const answer = await put(createMock(), 'cus_1', {}, { Accept: 'text/html' })
  expect(answer.status).toBe(201)
  expect(answer.headers.get('content-type')).toBe('application/json')
})

it('names an unknown `expand` in a 422 that stores nothing', async () => {
  const mock = createMock()
  const answer = await call(mock, 'PUT', '/customers/cus_1?expand=invoices', { body: '{}' })
  expect(answer.status).toBe(422)
  expect(fieldsOf(answer)).toEqual(['expand'])
  expect(mock.customers.count).toBe(0)
})
