import RebillyAPI from 'rebilly-js-sdk'
import { describe, expect, it } from 'vitest'
import { startNode } from '../../src/hosts/node/start-node.ts'
import type { Instrument, Mock } from '../../src/index.ts'
import { instruments } from '../../src/resources/contracts/2023-01/instruments.ts'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { call, fieldsOf, get, list, origin, put } from '../support/requests.ts'
import {
  bankToken,
  cardToken,
  follow,
  getInstrument,
  listInstruments,
  postToken,
  visa,
} from '../support/vault.ts'

/** Saves a customer with a token of this body; returns the customer and the new instrument's id. */
async function pay(mock: Mock, id: string, token: unknown = cardToken, body: object = {}) {
  const { body: made } = await postToken(mock, token)
  const { body: customer } = await put(mock, id, { ...body, paymentToken: made.id })
  return { customer, id: customer.defaultPaymentInstrument?.paymentInstrumentId ?? 'none' }
}

describe('a PUT with a payment token', () => {
  it('makes an instrument of it, to which the customer leads', async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now })
    const billingAddress = { firstName: 'Ada', country: 'GB' }

    const { customer, id } = await pay(mock, 'ada', { ...cardToken, billingAddress })

    const instrument = await follow(mock, customer._links, 'defaultPaymentInstrument')
    expect(instrument.status).toBe(200)
    expect(instrument.body).toEqual({
      id,
      customerId: 'ada',
      method: 'payment-card',
      status: 'active',
      bin: '411111',
      last4: '1111',
      brand: 'Visa',
      expMonth: 9,
      expYear: 2030,
      billingAddress: customer.primaryAddress,
      useAsBackup: false,
      customFields: {},
      createdTime: '2026-01-31T09:30:00Z',
      updatedTime: '2026-01-31T09:30:00Z',
      lastPaymentTime: null,
      revision: 0,
      _links: [
        { rel: 'self', href: `${origin}/payment-instruments/${id}` },
        { rel: 'customer', href: `${origin}/customers/ada` },
      ],
    })
    expect((await follow(mock, instrument.body._links, 'customer')).body).toEqual(customer)
    expect(instruments.instrument.safeParse(instrument.body).error).toBeUndefined()
  })

  it('makes a bank account of a token of one, whatever it is called there', async () => {
    const mock = createMock()
    const { customer, id } = await pay(mock, 'ada', { ...bankToken, method: 'echeck' })
    expect(customer.defaultPaymentInstrument?.method).toBe('ach')
    expect((await getInstrument(mock, id)).body).toMatchObject({
      method: 'ach',
      bankName: 'First Bank',
      last4: '4321',
    })
  })

  it('makes a PayPal account with the name of its address, without the agreement', async () => {
    const mock = createMock()
    const emails = [{ label: 'main', value: 'ada@example.com' }]
    const paymentInstrument = { paypalMerchantId: 'M1', billingAgreementToken: 'BA-1' }
    const token = { method: 'paypal', paymentInstrument, billingAddress: { emails } }
    const { id } = await pay(mock, 'ada', token)
    const { body } = await getInstrument(mock, id)
    expect(body.username).toBe('ada@example.com')
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['paypalMerchantId']))
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['billingAgreementToken']))
  })

  it("takes the customer's address where the token has none", async () => {
    const mock = createMock()
    const { customer, id } = await pay(mock, 'ada', cardToken, { primaryAddress: { city: 'Rome' } })
    expect((await getInstrument(mock, id)).body.billingAddress).toEqual(customer.primaryAddress)
    const { id: other } = await pay(mock, 'grace')
    expect((await getInstrument(mock, other)).body).not.toHaveProperty('billingAddress')
  })

  it('knows that a card has expired', async () => {
    const statusOf = async (expYear: number, expMonth: number) => {
      const mock = createMock({ now: manualClock().now })
      const paymentInstrument = { ...visa, expMonth, expYear }
      const { id } = await pay(mock, 'ada', { ...cardToken, paymentInstrument })
      return (await getInstrument(mock, id)).body.status
    }
    expect(await statusOf(2025, 12)).toBe('expired')
    expect(await statusOf(2026, 1)).toBe('active')
    // A year of two digits is one of this century.
    expect(await statusOf(25, 12)).toBe('expired')
    expect(await statusOf(26, 1)).toBe('active')
  })

  it('keeps the instruments that the customer had', async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now })
    const { id: first } = await pay(mock, 'ada')
    clock.advance({ minutes: 1 })
    const { id: second } = await pay(mock, 'ada', bankToken)
    await put(mock, 'ada', { defaultPaymentInstrument: null })
    const { body } = await listInstruments(mock, '?filter=customerId:ada')
    expect(body.map(({ id }) => id)).toEqual([second, first])
  })

  it('makes none when it is refused', async () => {
    const mock = createMock()
    const { body: token } = await postToken(mock, cardToken)
    await put(mock, 'ada', { paymentToken: token.id, isEddRequired: 5 })
    expect((await listInstruments(mock)).body).toEqual([])
  })
})

it('POST /customers makes one as PUT does', async () => {
  const mock = createMock()
  const { body: token } = await postToken(mock, cardToken)
  const body = JSON.stringify({ paymentToken: token.id })
  const { body: customer } = await call(mock, 'POST', '/customers', { body })
  const instrument = await follow(mock, customer._links, 'defaultPaymentInstrument')
  expect(instrument.body).toMatchObject({ customerId: customer.id, last4: '1111' })
})

describe('expand=defaultPaymentInstrument', () => {
  it('embeds it in every answer that shows a customer', async () => {
    const mock = createMock()
    const { id } = await pay(mock, 'ada')
    const { body: defaultPaymentInstrument } = await getInstrument(mock, id)
    const query = '?expand=defaultPaymentInstrument'

    const embedded = { defaultPaymentInstrument }
    expect((await get(mock, `ada${query}`)).body._embedded).toEqual(embedded)
    expect((await list(mock, query)).body[0]?._embedded).toEqual(embedded)
    const changed = await call(mock, 'PUT', `/customers/ada${query}`, { body: '{}' })
    expect(changed.body._embedded).toEqual(embedded)

    const { body: token } = await postToken(mock, cardToken)
    const body = JSON.stringify({ paymentToken: token.id })
    const created = await call(mock, 'POST', `/customers${query}`, { body })
    expect(created.body._embedded).toMatchObject({
      defaultPaymentInstrument: { customerId: created.body.id, brand: 'Visa' },
    })
  })

  it('embeds nothing of a customer that has none, or one that the mock does not know', async () => {
    const mock = createMock()
    await put(mock, 'ada', {})
    const query = 'ada?expand=defaultPaymentInstrument'
    expect((await get(mock, query)).body._embedded).toEqual({})
    const defaultPaymentInstrument = { method: 'paypal', paymentInstrumentId: 'inst_1' }
    await put(mock, 'ada', { defaultPaymentInstrument })
    expect((await get(mock, query)).body._embedded).toEqual({})
  })
})

describe('GET /payment-instruments', () => {
  const three = async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now })
    const ids = [(await pay(mock, 'ada')).id]
    clock.advance({ minutes: 1 })
    ids.push((await pay(mock, 'grace', bankToken)).id)
    clock.advance({ minutes: 1 })
    ids.push((await pay(mock, 'ada', { method: 'SEPA', billingAddress: { country: 'FR' } })).id)
    return { mock, ids }
  }

  it('lists the newest first, with the headers of a page', async () => {
    const { mock, ids } = await three()
    const { status, headers, body } = await listInstruments(mock, '?limit=2')
    expect(status).toBe(200)
    expect(body.map(({ id }) => id)).toEqual([ids[2], ids[1]])
    expect(headers.get('pagination-total')).toBe('3')
    expect(headers.get('pagination-limit')).toBe('2')
    expect(headers.get('pagination-offset')).toBe('0')
  })

  it.each([
    ['?filter=customerId:ada', [2, 0]],
    ['?filter=method:ach', [1]],
    ['?filter=customerId:ada;brand:visa', [0]],
    ['?filter=billingAddress.country:FR', [2]],
    ['?filter=expYear:2030..', [0]],
    ['?filter=customerId:nobody', []],
    ['?q=first%20bank', [1]],
    ['?sort=createdTime&offset=1', [1, 2]],
    ['?sort=-customerId,createdTime', [1, 0, 2]],
    ['?limit=0', []],
  ])('%s', async (query, expected) => {
    const { mock, ids } = await three()
    const { body } = await listInstruments(mock, query)
    expect(body.map(({ id }) => ids.indexOf(id))).toEqual(expected)
  })

  it.each([
    ['?filter=pan:4111111111111111', 'has no field "pan"'],
    ['?sort=pan', 'cannot name "pan"'],
    ['?expand=website', 'it takes customer'],
    ['?limit=x', 'must be a whole number'],
  ])('%s is 422', async (query, message) => {
    const { status, body } = await call(createMock(), 'GET', `/payment-instruments${query}`)
    expect(status).toBe(422)
    expect(body.detail).toContain(message)
  })

  it('embeds the customer when `expand` asks for it, by id too', async () => {
    const mock = createMock()
    const { customer, id } = await pay(mock, 'ada')
    const { body } = await listInstruments(mock, '?expand=customer')
    expect(body[0]?._embedded).toEqual({ customer })
    expect((await getInstrument(mock, `${id}?expand=customer`)).body).toEqual(body[0])
  })
})

describe('GET /payment-instruments/{id}', () => {
  it('of an unknown id is 404, and says how to get one', async () => {
    const { status, body } = await getInstrument(createMock(), 'inst_1')
    expect(status).toBe(404)
    expect(body.detail).toContain('POST /tokens')
  })
})

describe('a merge', () => {
  it("makes the duplicate's instruments the target's", async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now })
    const { id: moved } = await pay(mock, 'duplicate')
    const { id: own } = await pay(mock, 'survivor', bankToken)
    clock.advance({ minutes: 1 })

    await call(mock, 'DELETE', '/customers/duplicate?targetCustomerId=survivor')

    const { body } = await listInstruments(mock, '?filter=customerId:survivor')
    expect(body.map(({ id }) => id).sort()).toEqual([moved, own].sort())
    expect((await listInstruments(mock, '?filter=customerId:duplicate')).body).toEqual([])
    const { body: instrument } = await getInstrument(mock, moved)
    expect(instrument).toMatchObject({ revision: 1, updatedTime: '2026-01-31T09:31:00Z' })
    expect((await get(mock, 'survivor')).body.defaultPaymentInstrument).toMatchObject({
      paymentInstrumentId: own,
    })
  })

  it("leads to the duplicate's instrument where the target has none", async () => {
    const mock = createMock()
    await put(mock, 'survivor', {})
    const { id } = await pay(mock, 'duplicate')
    await call(mock, 'DELETE', '/customers/duplicate?targetCustomerId=survivor')
    const { body: survivor } = await get(mock, 'survivor')
    const instrument = await follow(mock, survivor._links, 'defaultPaymentInstrument')
    expect(instrument.body).toMatchObject({ id, customerId: 'survivor' })
  })
})

it('goes with its customer, and with reset', async () => {
  const mock = createMock()
  const { id: kept } = await pay(mock, 'grace')
  const { id } = await pay(mock, 'ada')
  await pay(mock, 'ada', bankToken)

  await mock.customers.delete('ada')

  expect((await getInstrument(mock, id)).status).toBe(404)
  expect((await listInstruments(mock)).body.map((each) => each.id)).toEqual([kept])
  await mock.reset()
  expect((await listInstruments(mock)).body).toEqual([])
})

describe('an instrument id in a body', () => {
  const card = (paymentInstrumentId: string) => ({
    defaultPaymentInstrument: { method: 'payment-card', paymentInstrumentId },
  })
  const path = 'defaultPaymentInstrument.paymentInstrumentId'

  it('may be any by default', async () => {
    const mock = createMock()
    const { id } = await pay(mock, 'ada')
    expect((await put(mock, 'grace', card(id))).status).toBe(201)
    expect((await put(mock, 'grace', card('inst_unknown'))).status).toBe(200)
  })

  it("must be one of the customer's own with `paymentInstruments: 'known'`", async () => {
    const mock = createMock({ paymentInstruments: 'known' })
    const { id: first } = await pay(mock, 'ada')
    await pay(mock, 'ada', bankToken)
    expect((await put(mock, 'ada', card(first))).body).toMatchObject(card(first))

    const unknown = await put(mock, 'ada', { ...card('inst_unknown'), isEddRequired: 5 })
    expect(unknown.status).toBe(422)
    expect(fieldsOf(unknown)).toEqual([path, 'isEddRequired'])
    expect(unknown.body.detail).toContain('is no payment instrument of this mock')

    const others = await put(mock, 'grace', card(first))
    expect(fieldsOf(others)).toEqual([path])
    expect(others.body.detail).toContain("is another customer's")
    const posted = await call(mock, 'POST', '/customers', { body: JSON.stringify(card(first)) })
    expect(fieldsOf(posted)).toEqual([path])
    await expect(mock.customers.put('grace', card(first) as object)).rejects.toThrow(path)
  })

  it('is not asked for where there is none, or where a token wins over it', async () => {
    const mock = createMock({ paymentInstruments: 'known' })
    expect((await put(mock, 'ada', { defaultPaymentInstrument: { method: 'cash' } })).status).toBe(
      201,
    )
    expect((await put(mock, 'ada', { defaultPaymentInstrument: null })).status).toBe(200)
    expect((await pay(mock, 'ada', cardToken, card('inst_unknown'))).id).toMatch(/^inst_/)
  })

  it('may stay what start data said', async () => {
    const customers = [{ id: 'ada', ...card('inst_old') }] as { id: string }[]
    const mock = createMock({ paymentInstruments: 'known', customers })
    const { body } = await get(mock, 'ada')
    expect((await put(mock, 'ada', { ...body, websiteId: 'web_1' })).status).toBe(200)
  })
})

it('answers the official client', async () => {
  const { stop } = await startNode(createMock())
  const api = RebillyAPI({ apiKey: 'any', organizationId: 'acme', sandbox: false, timeout: 30_000 })

  const token = await api.paymentTokens.create({ data: cardToken as never })
  const paymentToken = token.fields.id ?? ''
  await api.customers.update({ id: 'ada', data: { paymentToken } })

  const found = await api.paymentInstruments.getAll({ filter: 'customerId:ada' })
  expect(found.total).toBe(1)
  const fields = found.items[0]?.fields as Instrument
  expect(fields).toMatchObject({ brand: 'Visa', last4: '1111' })
  expect((await api.paymentInstruments.get({ id: fields.id })).fields).toEqual(fields)
  expect((await api.paymentTokens.get({ token: paymentToken })).fields.isUsed).toBe(true)
  expect((await api.paymentTokens.getAll()).total).toBe(1)
  await stop()
})

it.each([
  [8, 'expired'],
  [9, 'expired'],
  [10, 'active'],
  [11, 'active'],
])('a card that is good until %i/2026 is %s in October 2026', async (expMonth, status) => {
  const mock = createMock({ now: () => new Date('2026-10-15T00:00:00Z') })
  const { body: token } = await postToken(mock, {
    ...cardToken,
    paymentInstrument: { ...visa, expMonth, expYear: 2026 },
  })
  await put(mock, 'cus_1', { paymentToken: token.id })
  const { body: instruments } = await listInstruments(mock)
  expect(instruments.map((each) => each.status)).toEqual([status])
})
