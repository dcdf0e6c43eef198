import fc from 'fast-check'
import { expect, it } from 'vitest'
import { select } from '#engine/query/select'
import { sortKeysOf } from '#engine/query/sort'
import { customerReading } from '#resources/contracts/2023-01/customer-reading'
import type { CustomerRecord } from '#resources/contracts/types'
import { customerListing } from '#resources/customers/customer-listing'

const listing = customerListing(customerReading)

const all = { limit: Number.POSITIVE_INFINITY, offset: 0 }

function order(sort: string, records: object[], page = all): string[] {
  const selection = {
    predicates: [],
    sortKeys: sortKeysOf(sort === '' ? [] : sort.split(','), listing),
  }
  return select(records as CustomerRecord[], selection, page).records.map(({ id }) => id)
}

it('puts the newest first, and of one second what was written last', () => {
  const records = [
    { id: 'b', createdTime: '2026-01-01T00:00:00Z' },
    { id: 'a', createdTime: '2026-01-01T00:00:00Z' },
    { id: 'Z', createdTime: '2026-01-01T01:00:00+01:00' },
    { id: 'c', createdTime: '2026-02-01T00:00:00Z' },
    { id: 'd', createdTime: '2026-01-01T00:00:00.5Z' },
  ]
  expect(order('', records)).toEqual(['c', 'd', 'Z', 'a', 'b'])
  expect(order('', [...records].reverse())).toEqual(['c', 'd', 'b', 'a', 'Z'])
})

it('is turned round by "-" where no value is missing', () => {
  const records = [
    { id: '1', lastName: 'b' },
    { id: '2', lastName: 'a' },
    { id: '3', lastName: 'b' },
  ]
  expect(order('lastName', records)).toEqual(['2', '1', '3'])
  expect(order('-lastName', records)).toEqual(['3', '1', '2'])
})

it('puts what has no value last, in both directions', () => {
  const records = [
    { id: '1', lastName: null },
    { id: '2', lastName: 'b' },
    { id: '3', lastName: 'A' },
  ]
  expect(order('lastName', records)).toEqual(['3', '2', '1'])
  expect(order('-lastName', records)).toEqual(['2', '3', '1'])
})

it('goes by each key in turn, without regard to case', () => {
  const records = [
    { id: '1', lastName: 'smith', invoiceCount: 1 },
    { id: '2', lastName: 'Smith', invoiceCount: 10 },
    { id: '3', lastName: 'SMITH', invoiceCount: 9 },
  ]
  expect(order('lastName,-invoiceCount', records)).toEqual(['2', '3', '1'])
})

it.each(['id', 'firstName', 'revision', '-', '--email', 'constructor', 'lastname'])(
  'refuses %s and names what can be sorted by',
  (name) => {
    expect(() => sortKeysOf([name], listing)).toThrow(
      /sort cannot name .* \(it takes email, lastName, /,
    )
  },
)

it('gives every page of the whole order', () => {
  const record = fc.record({
    invoiceCount: fc.integer({ min: 0, max: 3 }),
    lastName: fc.option(fc.constantFrom('a', 'B', 'c')),
  })
  fc.assert(
    fc.property(
      fc.array(record, { maxLength: 60 }),
      fc.nat(10),
      fc.nat(10),
      fc.constantFrom('lastName', '-lastName,invoiceCount', '-invoiceCount'),
      (values, limit, offset, sort) => {
        const records = values.map((each, n) => ({ ...each, id: `cus_${n}` }))
        const whole = order(sort, records)
        expect(new Set(whole).size).toBe(records.length)
        expect(order(sort, records, { limit, offset })).toEqual(whole.slice(offset, offset + limit))
      },
    ),
  )
})

it('quotes no more of a name than one can read', () => {
  expect(() => sortKeysOf(['x'.repeat(61)], listing)).toThrow(`cannot name "${'x'.repeat(60)}" (`)
})
