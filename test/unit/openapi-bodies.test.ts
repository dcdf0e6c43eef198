import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import {
  customerFactory,
  customerInputFactory,
  invalidCustomerInputs,
} from '../../factories/index.ts'
import { schemaRef } from '../../src/engine/schema/json-schema.ts'
import { SchemaCheck } from '../../src/mock/response-check/schema-check.ts'
import { customerInput } from '../../src/resources/contracts/2023-01/customer-writing.ts'
import { createMock } from '../support/create-mock.ts'
import { bodies } from '../support/customer-bodies.ts'
import { kitDocument } from '../support/kit-document.ts'
import { get } from '../support/requests.ts'
import { bankToken, cardToken, postToken } from '../support/vault.ts'

const schemas = new SchemaCheck(kitDocument.components.schemas ?? {})
const faultsOf = (body: unknown) => schemas.faultsOf(body, schemaRef('CustomerInput'))

describe('the document', () => {
  it('takes the bodies that the mock takes, and no other', () => {
    fc.assert(
      fc.property(bodies, (sent) => {
        const body = JSON.parse(JSON.stringify(sent))
        expect(faultsOf(body).length === 0).toBe(z.safeParse(customerInput, body).success)
      }),
      { numRuns: 500 },
    )
  })

  // That there must be a body is said beside its schema.
  it.each(invalidCustomerInputs().filter(({ body }) => body !== undefined))(
    'refuses $name',
    ({ body }) => {
      expect(faultsOf(body)).not.toEqual([])
    },
  )

  it('takes what the factories build', () => {
    for (const body of customerInputFactory.buildList(50)) expect(faultsOf(body)).toEqual([])
  })
})

describe('the document, of a payment token,', () => {
  const sepa = { method: 'SEPA' }
  const payPal = {
    method: 'paypal',
    paymentInstrument: { paypalMerchantId: 'M1', billingAgreementToken: 'BA-1' },
  }

  const faultsOf = (body: object) => schemas.faultsOf(body, schemaRef('TokenInput'))

  it.each([
    ['a card without an address', cardToken],
    ['a PayPal account without one', payPal],
    ['a bank account with one', bankToken],
    ['another method with one', { ...sepa, billingAddress: {} }],
  ])('takes %s, as the mock does', async (_, body) => {
    expect(faultsOf(body)).toEqual([])
    expect((await postToken(createMock(), body)).status).toBe(201)
  })

  it.each([
    ['a bank account with null for an address', { ...bankToken, billingAddress: null }],
    ['another method with null for one', { ...sepa, billingAddress: null }],
    ['another method without one', sepa],
  ])('refuses %s, as the mock does', async (_, body) => {
    expect(faultsOf(body)).not.toEqual([])
    expect((await postToken(createMock(), body)).status).toBe(422)
  })
})

it('a customer of which `fields` shows a part is what the document says', async () => {
  const [record] = customerFactory.vip().withCard().buildList(1)
  const mock = createMock({ customers: record ? [record] : [] })
  const { body: whole } = await get(mock, `${record?.id}`)
  const { defaultPaymentInstrument: _, ...others } = whole
  const nested = Object.entries(others).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.keys(value).map((member) => `${name}.${member}`)
      : [],
  )
  const names = [...Object.keys(whole), ...nested]
  expect(names).toContain('primaryAddress.city')
  for (const name of names) {
    const { body: part } = await get(mock, `${record?.id}?fields=${name}`)
    expect([name, schemas.faultsOf(part, schemaRef('Customer'))]).toEqual([name, []])
  }
})

it('no member of a request has a default, from which types are generated that require it', () => {
  const { CustomerInput } = kitDocument.components.schemas ?? {}
  expect(JSON.stringify(CustomerInput)).not.toContain('"default"')
})
