import { describe, expect, it } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { tokens } from '../../src/resources/contracts/2023-01/tokens.ts'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { call, origin, put, send } from '../support/requests.ts'
import { bankToken, cardToken, getToken, postToken, visa } from '../support/vault.ts'

const wallet = { type: 'Apple Pay', amount: 9.5, currency: 'USD', descriptor: 'Shop', payload: {} }
const plaid = { linkToken: 'link-1', publicToken: 'public-1', accountId: 'account-1' }

const fieldsOf = ({ body }: Awaited<ReturnType<typeof postToken>>) =>
  body.invalidFields?.map(({ field }) => field)

describe('POST /tokens', () => {
  it('makes a token of a card: 201 with Location, and no number', async () => {
    const mock = createMock({ now: manualClock().now })

    const answer = await postToken(mock, {
      ...cardToken,
      billingAddress: { firstName: 'Ada', country: 'GB' },
    })

    expect(answer.status).toBe(201)
    expect(answer.headers.get('location')).toBe(`${origin}/tokens/${answer.body.id}`)
    expect(answer.body).toEqual({
      id: expect.stringMatching(/^tok_[0-9A-Z]{26}$/),
      method: 'payment-card',
      paymentInstrument: {
        bin: '411111',
        last4: '1111',
        brand: 'Visa',
        expMonth: 9,
        expYear: 2030,
      },
      billingAddress: expect.objectContaining({ firstName: 'Ada', country: 'GB', city: null }),
      isUsed: false,
      createdTime: '2026-01-31T09:30:00Z',
      updatedTime: '2026-01-31T09:30:00Z',
      expirationTime: '2026-01-31T10:00:00Z',
      _links: [{ rel: 'self', href: `${origin}/tokens/${answer.body.id}` }],
    })
    expect((await getToken(mock, answer.body.id)).body).toEqual(answer.body)
    expect(tokens.paymentToken.safeParse(answer.body).error).toBeUndefined()
  })

  it.each([
    ['4111111111111111', 'Visa'],
    ['5555555555554444', 'MasterCard'],
    ['2223003122003222', 'MasterCard'],
    ['2720990000000007', 'MasterCard'],
    ['378282246310005', 'American Express'],
    ['6011111111111117', 'Discover'],
    ['6445644564456445', 'Discover'],
    ['3566002020360505', 'JCB'],
    ['3056930009020004', 'Diners Club'],
    ['36227206271667', 'Diners Club'],
    ['6200000000000005', 'China UnionPay'],
    ['6759649826438453', 'Maestro'],
    ['9999999999999995', undefined],
    ['2721000000000000', undefined],
  ])('knows the brand of %s: %s', async (pan, brand) => {
    const body = { ...cardToken, paymentInstrument: { ...visa, pan } }
    const answer = await postToken(createMock(), body)
    expect(answer.body.paymentInstrument?.brand).toBe(brand)
  })

  it('makes a token of a bank account', async () => {
    const { status, body } = await postToken(createMock(), bankToken)
    expect(status).toBe(201)
    expect(body.paymentInstrument).toEqual({
      accountNumberType: 'BBAN',
      routingNumber: '110000000',
      accountType: 'savings',
      bankName: 'First Bank',
      last4: '4321',
    })
  })

  it('makes a token of an IBAN', async () => {
    const { status, body } = await postToken(createMock(), {
      method: 'echeck',
      paymentInstrument: {
        accountNumberType: 'IBAN',
        accountNumber: 'GB33 BUKB 2020 1555 5555 55',
        bic: 'BUKBGB22',
      },
      billingAddress: {},
    })
    expect(status).toBe(201)
    const details = { accountNumberType: 'IBAN', bic: 'BUKBGB22', last4: '5555' }
    expect(body.paymentInstrument).toEqual(details)
  })

  it('shows nothing of an account number that is not longer than what would be shown', async () => {
    const paymentInstrument = { ...bankToken.paymentInstrument, accountNumber: '8642' }
    const answer = await postToken(createMock(), { ...bankToken, paymentInstrument })
    expect(answer.status).toBe(201)
    expect(answer.text).not.toContain('8642')
  })

  it('makes a token of a Khelocard, and shows the last four digits of its number', async () => {
    const { status, body } = await postToken(createMock(), {
      method: 'Khelocard',
      paymentInstrument: { number: '6012345678901234', cvv: '123', expMonth: 12, expYear: 2030 },
      billingAddress: {},
    })
    expect(status).toBe(201)
    expect(body.paymentInstrument).toEqual({ last4: '1234', expMonth: 12, expYear: 2030 })
  })

  it('makes a token of a PayPal account, and of an alternative method', async () => {
    const mock = createMock()
    const paymentInstrument = { paypalMerchantId: 'M1', billingAgreementToken: 'BA-1' }
    const payPal = await postToken(mock, { method: 'paypal', paymentInstrument })
    expect(payPal.status).toBe(201)
    expect(payPal.body.paymentInstrument).toEqual(paymentInstrument)

    const alternative = await postToken(mock, { method: 'SEPA', billingAddress: {} })
    expect(alternative.status).toBe(201)
    expect(alternative.body).not.toHaveProperty('paymentInstrument')
  })

  it('ignores members that it does not know or that are read-only', async () => {
    const { status, body } = await postToken(createMock(), {
      ...cardToken,
      paymentInstrument: { ...visa, bin: '999999', last4: 5, brand: 'Gold', holder: 'Ada' },
      id: 'tok_mine',
      isUsed: true,
      expirationTime: 'never',
      riskMetadata: { ipAddress: '127.0.0.1' },
      leadSource: { medium: 'search' },
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({ isUsed: false, paymentInstrument: { bin: '411111' } })
    expect(body.id).not.toBe('tok_mine')
    expect(Object.keys(body.paymentInstrument ?? {})).not.toContain('holder')
    expect(body).not.toHaveProperty('riskMetadata')
    expect(body).not.toHaveProperty('leadSource')
  })

  it.each([
    ['digital-wallet', 'payment-card', { paymentInstrument: wallet }],
    ['plaid-account', 'ach', { paymentInstrument: plaid, billingAddress: {} }],
    ['Paysafecash', 'miscellaneous', { billingAddress: {} }],
  ])('makes a token of %s, and of that a %s', async (method, becomes, members) => {
    const mock = createMock()
    const { status, body } = await postToken(mock, { method, ...members })
    expect([status, body.method]).toEqual([201, method])
    const { body: customer } = await put(mock, 'cus_1', { paymentToken: body.id })
    expect(customer.defaultPaymentInstrument?.method).toBe(becomes)
  })

  it('keeps the lead source for the customer who spends the token', async () => {
    const mock = createMock()
    const leadSource = { medium: 'search', campaign: 'spring' }
    const { body: token } = await postToken(mock, { ...cardToken, leadSource })
    await put(mock, 'cus_1', { paymentToken: token.id })
    const kept = await call(mock, 'GET', '/customers/cus_1/lead-source')
    expect(kept.body).toMatchObject({ ...leadSource, original: leadSource })

    const { body: other } = await postToken(mock, { ...cardToken, leadSource: { medium: 'mail' } })
    await put(mock, 'cus_1', { paymentToken: other.id })
    expect((await call(mock, 'GET', '/customers/cus_1/lead-source')).body).toEqual(kept.body)
  })

  it('refuses a lead source that is none', async () => {
    const answer = await postToken(createMock(), { ...cardToken, leadSource: { medium: 5 } })
    expect(answer.body).toMatchObject({
      status: 422,
      invalidFields: [{ field: 'leadSource.medium' }],
    })
  })

  it('links to where the client asked from', async () => {
    const body = JSON.stringify(cardToken)
    const { headers } = await call(createMock(), 'POST', '/organizations/acme/tokens', { body })
    expect(headers.get('location')).toMatch(`${origin}/organizations/acme/tokens/tok_`)
  })
})

describe('POST /tokens refuses, with every failure at once,', () => {
  it.each<[string, unknown, string[]]>([
    ['a body that is no object', [], ['']],
    ['no method', {}, ['method']],
    ['an unknown method', { method: 'gold', billingAddress: 5 }, ['method', 'billingAddress']],
    ['a card without details', { method: 'payment-card' }, ['paymentInstrument']],
    [
      'a card with nothing on it',
      { method: 'payment-card', paymentInstrument: {} },
      ['paymentInstrument.expMonth', 'paymentInstrument.expYear'],
    ],
    [
      'a card with wrong details',
      {
        method: 'payment-card',
        paymentInstrument: { expYear: '29', expMonth: 13, cvv: 737, pan: '4111 1111' },
      },
      [
        'paymentInstrument.expYear',
        'paymentInstrument.expMonth',
        'paymentInstrument.cvv',
        'paymentInstrument.pan',
      ],
    ],
    [
      'a bank account of no type, and no address',
      { method: 'ach', paymentInstrument: {} },
      ['paymentInstrument.accountNumberType', 'billingAddress'],
    ],
    [
      'a BBAN without the rest',
      { ...bankToken, paymentInstrument: { accountNumberType: 'BBAN', accountNumber: 'x1' } },
      [
        'paymentInstrument.accountNumber',
        'paymentInstrument.routingNumber',
        'paymentInstrument.accountType',
      ],
    ],
    [
      'a PayPal account without its agreement',
      { method: 'paypal', paymentInstrument: { paypalMerchantId: 'M1' } },
      ['paymentInstrument.billingAgreementToken'],
    ],
    ['an alternative method without an address', { method: 'SEPA' }, ['billingAddress']],
    [
      'an alternative method with an address of null',
      { method: 'SEPA', billingAddress: null },
      ['billingAddress'],
    ],
    [
      'a bad address',
      { ...cardToken, billingAddress: { country: 'gb', emails: [{ label: 'main' }] } },
      ['billingAddress.country', 'billingAddress.emails.0.value'],
    ],
  ])('%s', async (_, body, fields) => {
    const answer = await postToken(createMock(), body)
    expect(answer.status).toBe(422)
    expect(fieldsOf(answer)).toEqual(fields)
  })

  it.each(['PayU', 'Telr', 'Ethereum'])(
    'a method by which customers may pay, and of which there are no tokens: %s',
    async (method) => {
      const answer = await postToken(createMock(), { method, billingAddress: {} })
      expect(answer.status).toBe(422)
      expect(fieldsOf(answer)).toEqual(['method'])
    },
  )

  it('unknown members where bodies are strict', async () => {
    const mock = createMock({ strictBody: true })
    const answer = await postToken(mock, {
      ...cardToken,
      paymentInstrument: { ...visa, holder: 'Ada' },
      billingAddress: { town: 'London' },
      name: 'Ada',
    })
    expect(fieldsOf(answer)).toEqual(['paymentInstrument.holder', 'billingAddress.town', 'name'])
    const { body } = await postToken(mock, cardToken)
    const again = { ...body, paymentInstrument: { ...body.paymentInstrument, ...visa } }
    expect((await postToken(mock, again)).status).toBe(201)
  })
})

describe('a secret is not repeated', () => {
  it.each([
    ['pan', { ...cardToken, paymentInstrument: { ...visa, pan: '4111-1111-1111-1111' } }],
    ['cvv', { ...cardToken, paymentInstrument: { ...visa, cvv: ['4111-1111-1111-1111'] } }],
    [
      'accountNumber',
      {
        ...bankToken,
        paymentInstrument: { ...bankToken.paymentInstrument, accountNumber: '4111-1111-1111-1111' },
      },
    ],
  ])('in the message about a bad %s', async (member, body) => {
    const answer = await postToken(createMock(), body)
    expect(fieldsOf(answer)).toEqual([`paymentInstrument.${member}`])
    expect(answer.text).not.toContain('4111')
  })

  it('in the message about a body that is not JSON', async () => {
    const body = `{"paymentInstrument":{"pan":'4111111111111111'}}`
    const answer = await call(createMock(), 'POST', '/tokens', { body })
    expect(answer.status).toBe(400)
    expect(answer.body.detail).toContain('not JSON')
    expect(answer.text).not.toContain('4111')
  })

  it('in the journal', async () => {
    const mock = createMock()
    await postToken(mock, cardToken)
    await postToken(mock, { ...bankToken, paymentInstrument: 5, pan: visa.pan })
    expect(JSON.stringify(mock.journal.entries)).not.toContain(visa.pan)
  })
})

describe('GET /tokens/{token}', () => {
  it('shows when the token was used, and is 404 for an unknown one', async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now })
    const { body: token } = await postToken(mock, cardToken)
    clock.advance({ minutes: 5 })
    await put(mock, 'cus_1', { paymentToken: token.id })

    expect((await getToken(mock, token.id)).body).toEqual({
      ...token,
      isUsed: true,
      updatedTime: '2026-01-31T09:35:00Z',
      usageTime: '2026-01-31T09:35:00Z',
    })

    const unknown = await getToken(mock, 'tok_unknown')
    expect(unknown.status).toBe(404)
    expect(unknown.body.detail).toContain('POST /tokens')
  })

  it('shows a token that has expired, too', async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now })
    const { body: token } = await postToken(mock, cardToken)
    clock.advance({ minutes: 31 })
    expect((await getToken(mock, token.id)).body).toEqual(token)
    expect((await put(mock, 'cus_1', { paymentToken: token.id })).status).toBe(422)
  })
})

describe('mock.tokens.issue', () => {
  it('makes what POST /tokens makes', async () => {
    const clock = manualClock()
    const input = { ...cardToken, method: 'payment-card' as const, billingAddress: {} }
    const issued = await createMock({ now: clock.now }).tokens.issue(input)
    const { body: posted } = await postToken(createMock({ now: clock.now }), input)
    expect(issued).toEqual(posted)
  })

  it('fills in what is left out', async () => {
    const mock = createMock({ now: manualClock().now })
    const card = await mock.tokens.issue()
    expect(card.paymentInstrument).toMatchObject({ brand: 'Visa', last4: '1111', expYear: 2029 })
    const other = await mock.tokens.issue({ paymentInstrument: { pan: '5555555555554444' } })
    expect(other.paymentInstrument).toMatchObject({ brand: 'MasterCard', expYear: 2029 })
    const bank = await mock.tokens.issue({ method: 'ach' })
    expect(bank.paymentInstrument).toMatchObject({ accountType: 'checking', last4: '6789' })
    const payPal = await mock.tokens.issue({ method: 'paypal' })
    expect(payPal.paymentInstrument).toHaveProperty('billingAgreementToken')
    expect((await mock.tokens.issue({ method: 'SEPA' })).billingAddress?.country).toBeNull()
    expect(card).not.toHaveProperty('billingAddress')
  })

  it('rejects members that it does not know, and names the nearest', async () => {
    const { tokens } = createMock()
    await expect(tokens.issue({ metod: 'paypal' } as object)).rejects.toThrow(/metod .*"method"/)
    const paymentInstrument = { expYaer: 2020 } as object
    await expect(tokens.issue({ paymentInstrument })).rejects.toThrow(
      /paymentInstrument\.expYaer .*"expYear"/,
    )
  })

  it('rejects what POST /tokens refuses', async () => {
    const { tokens } = createMock()
    const paymentInstrument = { expMonth: 13 }
    await expect(tokens.issue({ paymentInstrument })).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('paymentInstrument.expMonth must be a month'),
    })
    await expect(tokens.issue({ method: 'gold' as 'cash' })).rejects.toThrow('method must be one')
  })
})

describe('GET /tokens', () => {
  it('lists the newest first, a page at a time', async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now })
    const { body: first } = await postToken(mock, cardToken)
    clock.advance({ seconds: 1 })
    const { body: second } = await postToken(mock, bankToken)

    expect((await call(mock, 'GET', '/tokens')).body).toEqual([second, first])
    const { body, headers } = await call(mock, 'GET', '/tokens?limit=1&offset=1&filter=x')
    expect(body).toEqual([first])
    expect(headers.get('pagination-total')).toBe('2')
    expect((await call(mock, 'GET', '/tokens?limit=x')).status).toBe(422)
  })
})

describe('a publishable key', () => {
  const ask = (mock: Mock, path: string, authorization: string, method = 'GET') =>
    send(
      mock,
      new Request(`${origin}${path}`, {
        method,
        headers: { Authorization: authorization, 'Content-Type': 'application/json' },
        body: method === 'POST' ? JSON.stringify(cardToken) : null,
      }),
    )

  it('makes and reads tokens, and nothing else', async () => {
    const mock = createMock()
    const { status, body } = await ask(mock, '/tokens', 'pk_sandbox_key', 'POST')
    expect(status).toBe(201)
    expect((await ask(mock, `/tokens/${body.id}`, 'pk_sandbox_key')).status).toBe(200)
    expect((await ask(mock, '/tokens', 'pk_sandbox_key')).status).toBe(401)
    expect((await ask(mock, '/payment-instruments', 'pk_sandbox_key')).status).toBe(401)
  })

  it.each(['Bearer', 'bearer ', 'Basic YTpi', ' '])('is not %j', async (authorization) => {
    expect((await ask(createMock(), '/tokens', authorization, 'POST')).status).toBe(401)
  })

  it('is one of `auth.keys`, where those are given', async () => {
    const mock = createMock({ auth: { keys: { pk_1: { operations: ['PostToken'] } } } })
    expect((await ask(mock, '/tokens', 'pk_1', 'POST')).status).toBe(201)
    expect((await ask(mock, '/tokens', 'pk_2', 'POST')).status).toBe(401)
    expect((await ask(mock, '/tokens/tok_1', 'pk_1')).status).toBe(403)
  })
})

it('comes and goes with reset', async () => {
  const mock = createMock()
  const { body: token } = await postToken(mock, cardToken)
  await mock.reset()
  expect((await getToken(mock, token.id)).status).toBe(404)
})

it('knows the operations by their names in the API', async () => {
  const keys = { pk_sandbox_key: { operations: ['PostToken'] }, sk_sandbox_key: {} }
  const mock = createMock({ auth: { keys } })
  const { status, body } = await postToken(mock, cardToken)
  expect(status).toBe(201)
  expect((await getToken(mock, body.id)).status).toBe(403)

  const wrong = await call(mock, 'PUT', '/tokens', { body: '{}' })
  expect(wrong.status).toBe(405)
  expect(wrong.headers.get('allow')).toBe('GET, POST')
})
