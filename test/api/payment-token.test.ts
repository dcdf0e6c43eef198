import { describe, expect, it } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { call, fieldsOf, put, putRaw } from '../support/requests.ts'

const billingAddress = { firstName: 'Ada', city: 'London', emails: [] }

describe('a payment token', () => {
  it('becomes the default instrument and is never shown', async () => {
    const mock = createMock()
    const { id: paymentToken } = await mock.tokens.issue({ method: 'paypal' })

    const answer = await put(mock, 'cus_1', { paymentToken })

    expect(answer.status).toBe(201)
    expect(answer.body.defaultPaymentInstrument).toEqual({
      method: 'paypal',
      paymentInstrumentId: expect.stringMatching(/^inst_[0-9A-Z]{26}$/),
    })
    expect(answer.text).not.toContain(paymentToken)
    expect(answer.text).not.toContain('paymentToken')
  })

  it('wins over an instrument in the same body', async () => {
    const mock = createMock()
    const { id: paymentToken } = await mock.tokens.issue({ method: 'paypal' })
    const { body } = await put(mock, 'cus_1', {
      paymentToken,
      defaultPaymentInstrument: { method: 'cash' },
    })
    expect(body.defaultPaymentInstrument?.method).toBe('paypal')
  })

  it('wins over an instrument of null', async () => {
    const mock = createMock()
    const { id: paymentToken } = await mock.tokens.issue()
    const { body } = await put(mock, 'cus_1', { paymentToken, defaultPaymentInstrument: null })
    expect(body.defaultPaymentInstrument?.method).toBe('payment-card')
  })

  it('does not excuse an ill-formed instrument', async () => {
    const mock = createMock()
    const { id: paymentToken } = await mock.tokens.issue()
    const answer = await put(mock, 'cus_1', {
      paymentToken,
      defaultPaymentInstrument: { method: 'gold' },
    })
    expect(fieldsOf(answer)).toEqual(['defaultPaymentInstrument.method'])
  })

  it('always counts as a change', async () => {
    const mock = createMock()
    await put(mock, 'cus_1', {})
    const { id: paymentToken } = await mock.tokens.issue()
    expect((await put(mock, 'cus_1', { paymentToken })).body.revision).toBe(1)
  })

  it('can be exchanged once: a repeated PUT is 422', async () => {
    const mock = createMock()
    const { id: paymentToken } = await mock.tokens.issue()
    await put(mock, 'cus_1', { paymentToken })

    const again = await put(mock, 'cus_1', { paymentToken })

    expect(again.status).toBe(422)
    expect(fieldsOf(again)).toEqual(['paymentToken'])
    expect(again.body.detail).toContain('was spent')
  })

  it.each(['tok_unknown', '', '__proto__'])('is 422 when it is %j', async (paymentToken) => {
    const answer = await put(createMock(), 'cus_1', { paymentToken })
    expect(answer.status).toBe(422)
    expect(fieldsOf(answer)).toEqual(['paymentToken'])
  })

  it('lives for 30 minutes', async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now })
    const one = await mock.tokens.issue()
    const other = await mock.tokens.issue()
    expect(one.expirationTime).toBe('2026-01-31T10:00:00Z')

    clock.advance({ minutes: 29, seconds: 59 })
    expect((await put(mock, 'cus_1', { paymentToken: one.id })).status).toBe(201)

    clock.advance({ seconds: 1 })
    const late = await put(mock, 'cus_2', { paymentToken: other.id })
    expect(late.status).toBe(422)
    expect(late.body.detail).toContain('expired at 2026-01-31T10:00:00Z')
  })

  it('of one mock means nothing to another', async () => {
    const { id: paymentToken } = await createMock({ seed: 1 }).tokens.issue()
    const other = createMock({ seed: 2 })
    expect((await put(other, 'cus_1', { paymentToken })).status).toBe(422)
  })
})

describe('a rejected PUT does not spend its token:', () => {
  const asIs = JSON.stringify
  const rejections: [string, number, (mock: Mock, token: string) => Promise<{ status: number }>][] =
    [
      [
        'no credentials',
        401,
        (mock, paymentToken) => put(mock, 'cus_1', { paymentToken }, { 'REB-APIKEY': '' }),
      ],
      [
        'a key that may not',
        403,
        (mock, paymentToken) => put(mock, 'cus_1', { paymentToken }, { 'REB-APIKEY': 'reader' }),
      ],
      [
        'an unknown path',
        404,
        (mock, paymentToken) =>
          call(mock, 'PUT', '/customers/cus_1/x/y', { body: asIs({ paymentToken }) }),
      ],
      [
        'a wrong method',
        405,
        (mock, paymentToken) =>
          call(mock, 'PATCH', '/customers/cus_1', { body: asIs({ paymentToken }) }),
      ],
      [
        'a body too large',
        413,
        (mock, paymentToken) => put(mock, 'cus_1', { paymentToken, x: 'a'.repeat(2000) }),
      ],
      [
        'another media type',
        415,
        (mock, paymentToken) =>
          put(mock, 'cus_1', { paymentToken }, { 'Content-Type': 'text/plain' }),
      ],
      [
        'broken JSON',
        400,
        (mock, paymentToken) => putRaw(mock, 'cus_1', `${asIs({ paymentToken })},`),
      ],
      [
        'another invalid member',
        422,
        (mock, paymentToken) => put(mock, 'cus_1', { paymentToken, isEddRequired: 5 }),
      ],
      ['an invalid id', 422, (mock, paymentToken) => put(mock, 'a%20b', { paymentToken })],
      [
        'an unknown expand',
        422,
        (mock, paymentToken) =>
          call(mock, 'PUT', '/customers/cus_1?expand=x', { body: asIs({ paymentToken }) }),
      ],
      [
        'a conflict',
        409,
        (mock, paymentToken) => put(mock, 'cus_1', { paymentToken }, { 'If-Match': '"9"' }),
      ],
    ]

  it.each(rejections)('%s (%i)', async (_, status, reject) => {
    const mock = createMock({
      maxBodySize: 1000,
      auth: { keys: { sk_sandbox_key: {}, reader: { operations: ['GetCustomer'] } } },
    })
    const { id: paymentToken } = await mock.tokens.issue()

    expect((await reject(mock, paymentToken)).status).toBe(status)

    expect((await put(mock, 'cus_1', { paymentToken })).status).toBe(201)
  })
})

describe("a token's billing address", () => {
  it('becomes the address of a customer that has none', async () => {
    const mock = createMock()
    const { id: paymentToken } = await mock.tokens.issue({ billingAddress })
    const { body } = await put(mock, 'cus_1', { paymentToken })
    expect(body.primaryAddress).toMatchObject({ firstName: 'Ada', city: 'London', country: null })
    expect(body.firstName).toBe('Ada')
  })

  it('yields to an address in the body', async () => {
    const mock = createMock()
    const { id: paymentToken } = await mock.tokens.issue({ billingAddress })
    const { body } = await put(mock, 'cus_1', {
      paymentToken,
      primaryAddress: { firstName: 'Eve' },
    })
    expect(body.primaryAddress).toMatchObject({ firstName: 'Eve', city: null })
  })

  it('yields to an address of null', async () => {
    const mock = createMock()
    const { id: paymentToken } = await mock.tokens.issue({ billingAddress })
    const { body } = await put(mock, 'cus_1', { paymentToken, primaryAddress: null })
    expect(body.primaryAddress).toBeNull()
  })

  it('yields to the address that the customer has', async () => {
    const mock = createMock()
    await put(mock, 'cus_1', { primaryAddress: { firstName: 'Eve' } })
    const { id: paymentToken } = await mock.tokens.issue({ billingAddress })
    const { body } = await put(mock, 'cus_1', { paymentToken })
    expect(body.primaryAddress).toMatchObject({ firstName: 'Eve', city: null })
  })

  it('fills the gap of a customer that exists without an address', async () => {
    const mock = createMock()
    await put(mock, 'cus_1', {})
    const { id: paymentToken } = await mock.tokens.issue({ billingAddress })
    expect((await put(mock, 'cus_1', { paymentToken })).body.firstName).toBe('Ada')
  })

  it('may be missing', async () => {
    const mock = createMock()
    const { id: paymentToken } = await mock.tokens.issue()
    expect((await put(mock, 'cus_1', { paymentToken })).body.primaryAddress).toBeNull()
  })

  it('stays the caller’s own object', async () => {
    const mine = { firstName: 'Ada' }
    await createMock().tokens.issue({ billingAddress: mine })
    mine.firstName = 'Eve'
    expect(mine.firstName).toBe('Eve')
  })
})
