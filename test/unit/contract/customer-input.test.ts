import { expect, it } from 'vitest'
import { pathId as customerId } from '#engine/schema/identifiers'
import { customer, customerInput } from '#resources/contracts/2023-01/schemas'
import { requestSample, responseSample } from '../../support/seed-page.ts'

const valid = (body: unknown) => customerInput.safeParse(body).success

it('takes the request sample of the reference page', () => {
  expect(customerInput.parse(requestSample('string'))).toEqual(requestSample('string'))
})

it('takes the response sample of the reference page', () => {
  expect(customer.parse(responseSample)).toEqual(responseSample)
})

it('needs no member', () => {
  expect(valid({})).toBe(true)
})

it.each(['primaryAddress', 'defaultPaymentInstrument'])('lets %s be null', (member) => {
  expect(valid({ [member]: null })).toBe(true)
})

it.each(['websiteId', 'paymentToken', 'customFields', 'isEddRequired'])(
  'does not let %s be null',
  (member) => {
    expect(valid({ [member]: null })).toBe(false)
  },
)

it.each([
  ['websiteId', 5],
  ['websiteId', 'a'.repeat(51)],
  ['paymentToken', 5],
  ['defaultPaymentInstrument', 'cash'],
  ['defaultPaymentInstrument', []],
  ['customFields', []],
  ['customFields', 'text'],
  ['primaryAddress', []],
  ['primaryAddress', 'text'],
  ['isEddRequired', 'false'],
  ['isEddRequired', 0],
])('does not let %s be %j', (member, value) => {
  expect(valid({ [member]: value })).toBe(false)
})

it.each([
  ['websiteId', ''],
  ['websiteId', '𠀀'.repeat(50)],
  ['paymentToken', ''],
  ['customFields', {}],
  ['customFields', { nested: { list: [1, null, 'a'] } }],
  ['primaryAddress', {}],
  ['isEddRequired', true],
])('lets %s be %j', (member, value) => {
  expect(valid({ [member]: value })).toBe(true)
})

it('drops members that it does not know', () => {
  expect(customerInput.parse({ id: 'cus_1', nickname: 'Ben', isEddRequired: true })).toEqual({
    isEddRequired: true,
  })
})

it.each(['a', 'a'.repeat(50), 'A-z_0.9~@', '__proto__', 'cus_0YV7DDSDD1C8DA64KHH2W33CPF'])(
  'takes the customer id %s',
  (id) => {
    expect(customerId.safeParse(id).success).toBe(true)
  },
)

it.each(['', 'a'.repeat(51), 'a b', 'a/b', 'ü', 'a\n', 'a:b', 'a+b', '%41'])(
  'refuses the customer id %j',
  (id) => {
    expect(customerId.safeParse(id).success).toBe(false)
  },
)
