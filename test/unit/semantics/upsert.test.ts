import { describe, expect, it } from 'vitest'
import { customerWriting as writing } from '#resources/contracts/2023-01/customer-writing'
import type { CustomerRecord } from '#resources/customers/customer-schemas'
import { type UpsertContext, upsert as written } from '#resources/customers/upsert'

const context = (changes: Partial<UpsertContext> = {}): UpsertContext => ({
  id: 'cus_1',
  organizationId: 'org_1',
  now: '2026-01-31T09:30:00Z',
  rules: {
    initialRevision: 0,
    putSemantics: 'replace',
    unchangedPut: 'keep-revision',
    currency: 'USD',
  },
  writing,
  said: undefined,
  ...changes,
})

/** What a body makes of a customer, its default instrument too. */
function upsert(previous: CustomerRecord | undefined, input: object, given: UpsertContext) {
  const world = { tables: {} } as never
  return written(previous, input, {
    ...given,
    said: writing.instrumentOf({ input, previous, world }),
  })
}

const later = context({ now: '2026-01-31T10:00:00Z' })

it('makes a blank customer of an empty body', () => {
  expect(upsert(undefined, {}, context())).toEqual({
    id: 'cus_1',
    email: null,
    firstName: null,
    lastName: null,
    defaultPaymentInstrument: null,
    createdTime: '2026-01-31T09:30:00Z',
    updatedTime: '2026-01-31T09:30:00Z',
    customFields: {},
    primaryAddress: null,
    averageValue: { currency: 'USD', amount: 0, amountUsd: 0 },
    paymentCount: 0,
    lastPaymentTime: null,
    lifetimeRevenue: { currency: 'USD', amount: 0, amountUsd: 0 },
    invoiceCount: 0,
    tags: [],
    revision: 0,
    isEddRequired: false,
    hasFulfilledKyc: false,
    organizationId: 'org_1',
  })
})

it('counts a change and stamps its time', () => {
  const first = upsert(undefined, {}, context())
  const second = upsert(first, { isEddRequired: true }, later)
  expect(second).toEqual({
    ...first,
    isEddRequired: true,
    revision: 1,
    updatedTime: '2026-01-31T10:00:00Z',
  })
})

it('gives back the same object when nothing changed', () => {
  const first = upsert(undefined, { customFields: { a: 1 } }, context())
  expect(upsert(first, { customFields: { a: 1 } }, later)).toBe(first)
})

it('leaves the previous record as it was', () => {
  const first = upsert(undefined, { websiteId: 'web_1' }, context())
  const before = structuredClone(first)
  upsert(first, { customFields: { a: 1 } }, later)
  expect(first).toEqual(before)
})

it('keeps the members that only a server sets', () => {
  const first = { ...upsert(undefined, {}, context()), invoiceCount: 3, hasFulfilledKyc: true }
  expect(upsert(first, { websiteId: 'web_1' }, later)).toMatchObject({
    invoiceCount: 3,
    hasFulfilledKyc: true,
    organizationId: 'org_1',
  })
})

describe('the instrument', () => {
  const write = (defaultPaymentInstrument: object) =>
    upsert(undefined, { defaultPaymentInstrument } as never, context()).defaultPaymentInstrument

  it('keeps the members that its method knows', () => {
    expect(write({ method: 'cash', receivedBy: 'Ada', reference: 'r', color: 'red' })).toEqual({
      method: 'cash',
      receivedBy: 'Ada',
    })
    expect(write({ method: 'check', receivedBy: 'Ada', reference: 'r' })).toEqual({
      method: 'check',
      reference: 'r',
    })
    expect(write({ method: 'paypal', paymentInstrumentId: 'inst_1', reference: 'r' })).toEqual({
      method: 'paypal',
      paymentInstrumentId: 'inst_1',
    })
  })

  it('drops ill-typed members that an open variant let in', () => {
    expect(write({ method: 'cash', receivedBy: 5, paymentInstrumentId: 'a'.repeat(51) })).toEqual({
      method: 'cash',
    })
  })
})
