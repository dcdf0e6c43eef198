import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Problem } from '#engine/problem/problem'
import { Budget } from '#engine/query/filter/budget'
import { compileFilter } from '#engine/query/filter/compile'
import { customerReading } from '#resources/contracts/2023-01/customer-reading'
import type { CustomerRecord } from '#resources/contracts/types'
import { customerListing } from '#resources/customers/customer-listing'
import { anyText } from '../../support/any-text.ts'
import { createMock } from '../../support/create-mock.ts'

const mock = createMock({ now: () => new Date('2026-01-31T09:30:00Z') })
await mock.ready

const ada = (await mock.customers.create({
  id: 'cus_ada',
  websiteId: 'web_1',
  invoiceCount: 5,
  createdTime: '2021-02-14T13:30:00Z',
  lastPaymentTime: '2021-03-01T00:00:00.500+02:00',
  hasFulfilledKyc: true,
  lifetimeRevenue: { currency: 'EUR', amount: 12.5, amountUsd: 14 },
  defaultPaymentInstrument: { method: 'paypal' },
  customFields: {
    color: 'Blue',
    size: 7,
    member: true,
    left: null,
    since: '2020-05-01',
    sizes: [1, [9]],
    parts: [{ name: 'Wheel' }],
    'two words': 'yes',
  },
  primaryAddress: {
    firstName: 'Ada',
    lastName: 'Lovelace',
    country: 'GB',
    dob: '1980-04-01',
    postalCode: '12345',
    emails: [
      { label: 'main', value: 'ada@example.com', primary: true },
      { label: 'work', value: 'a.lovelace@example.org' },
    ],
    phoneNumbers: [{ label: 'main', value: '+44 20 1' }],
  },
  tags: [
    {
      id: 'tag_1',
      name: 'VIP',
      type: 'customer',
      createdTime: '2021-02-14T13:30:00Z',
      updatedTime: '2021-02-14T13:30:00Z',
    },
  ],
})) as CustomerRecord
const blank = (await mock.customers.create({ id: 'cus_blank' })) as CustomerRecord

const lists = { friends: ['Ada', 'Grace'], counts: [1, 5], mixed: [1, 'many'], none: [] }
const compiled = (filter: string) =>
  compileFilter(filter, { lists, subject: customerListing(customerReading), budget: new Budget() })
const selects = (filter: string, record = ada) => compiled(filter)(record)

function messageOf(filter: string): string {
  try {
    compiled(filter)
  } catch (error) {
    expect(error).toBeInstanceOf(Problem)
    const { status, invalidFields } = error as Problem
    expect(status).toBe(422)
    expect(invalidFields?.map(({ field }) => field)).toEqual(['filter'])
    return invalidFields?.[0]?.message ?? ''
  }
  throw new Error(`"${filter}" is a good filter`)
}

describe('a filter selects', () => {
  it.each([
    'firstName:Ada',
    'firstName:aDA',
    'firstName:Bob,Ada',
    'firstName:Ada;lastName:Lovelace',
    'firstName:!Bob',
    'firstName:!Bob,!Eve',
    'firstName:Ada,!Bob',
    'id:cus_ada',
    'websiteId:WEB_1',
    'email:ada@example.com',
    'invoiceCount:5',
    'invoiceCount:5.0',
    'invoiceCount:1..5',
    'invoiceCount:5..10',
    'invoiceCount:5..',
    'invoiceCount:..5',
    'invoiceCount:-1..9',
    'invoiceCount:1..2,5',
    'invoiceCount:!1..4',
    'hasFulfilledKyc:true',
    'hasFulfilledKyc:!false',
    'lifetimeRevenue.amount:12.5',
    'lifetimeRevenue.currency:eur',
    'createdTime:2021-02-14T13:30:00Z',
    'createdTime:2021-02-14T15:30:00+02:00',
    'createdTime:2021-02-14T13:30:00.000Z',
    'createdTime:2021-02-14T13:30:00Z..2021-02-14T13:30:00Z',
    'createdTime:..2021-02-14T13:30:00.001Z',
    'lastPaymentTime:2021-02-28T22:00:00.5Z',
    'lastPaymentTime:2021-02-28T22:00:00Z..2021-02-28T22:00:01Z',
    'defaultPaymentInstrument.method:PayPal',
    'primaryAddress.country:us,gb',
    'primaryAddress.dob:1980-04-01',
    'primaryAddress.dob:1980-01-01..1980-12-31',
    'primaryAddress.postalCode:12345',
    'primaryAddress.emails.value:a.lovelace@example.org',
    'primaryAddress.emails.*.value:a.lovelace@example.org',
    'primaryAddress.emails.primary:true',
    'primaryAddress.*.email:a.lovelace@example.org',
    'primaryAddress.*.phoneNumber:+44 20 1',
    'primaryAddress.*.value:ada@example.com',
    'primaryAddress.*:lovelace',
    'primaryAddress.*:1980-01-01..1980-12-31',
    'tags.*:2021-02-01T00:00:00Z..2021-03-01T00:00:00Z',
    'lifetimeRevenue.*:13..15',
    'tags.name:vip',
    'tags.id:tag_1',
    'customFields.color:blue',
    'customFields.size:7',
    'customFields.size:7..8',
    'customFields.member:true',
    'customFields.left:null',
    'customFields.since:2020-01-01..2020-12-31',
    'customFields.sizes:9',
    'customFields.parts.name:wheel',
    'customFields.two words:yes',
    'customFields.*:blue',
    'firstName:@friends',
    'firstName:!@none',
    'invoiceCount:@counts',
  ])('%s', (filter) => {
    expect(selects(filter)).toBe(true)
  })

  it.each([
    'firstName:Ad',
    'firstName:Ada ',
    'firstName:!Ada',
    'firstName:Ada,!Ada',
    'firstName:!Bob,!ada',
    'firstName:Ada;lastName:Byron',
    'invoiceCount:6..',
    'invoiceCount:9..1',
    'createdTime:..2021-02-14T13:29:59.999Z',
    'createdTime:2021-02-14T13:30:00.001Z..',
    'lastPaymentTime:2021-02-28T22:00:00Z',
    'lastPaymentTime:..2021-02-28T22:00:00Z',
    'primaryAddress.*.email:none@example.com',
    'primaryAddress.*:1981-01-01..1981-12-31',
    'lifetimeRevenue.*:15..',
    'primaryAddress.emails.value:!ada@example.com',
    'primaryAddress.organization:Rebilly',
    'customFields.absent:null',
    'customFields.constructor:x',
    'customFields.color.length:4',
    'customFields.size:8..',
    'firstName:!@friends',
    'firstName:@none',
  ])('not %s', (filter) => {
    expect(selects(filter)).toBe(false)
  })

  it('with a negation also what has no value', () => {
    expect(selects('primaryAddress.country:!GB', blank)).toBe(true)
    expect(selects('primaryAddress.country:GB', blank)).toBe(false)
    expect(selects('tags.name:!vip', blank)).toBe(true)
  })
})

describe('a bad filter', () => {
  it.each([
    ['firstName', 'at character 10: "firstName«here»": ":" and a value must follow the field'],
    ['firstName:', 'at character 11: "firstName:«here»": a value is missing'],
    ['firstName:!', 'at character 12: "firstName:!«here»": a value is missing'],
    ['firstName:Ada,', 'at character 15: "firstName:Ada,«here»": a value is missing'],
    ['firstName:Ada;', 'at character 15: "firstName:Ada;«here»": a clause is missing'],
    [':Ada', 'at character 1: "«here»:Ada": a field must come before ":"'],
    ['invoiceCount:..', 'at character 14: "invoiceCount:«here»..": a range needs an end'],
    [
      'invoiceCount:1..x',
      '"invoiceCount:1..«here»x": "x" does not fit, as invoiceCount takes a number',
    ],
    ['invoiceCount:true', '"true" does not fit, as invoiceCount takes a number'],
    ['firstName:true', '"true" does not fit, as firstName takes text'],
    [
      'firstName:a..b',
      '«here»a..b": "a" does not fit, as firstName takes text, but neither a range',
    ],
    ['hasFulfilledKyc:yes', 'hasFulfilledKyc takes true or false'],
    ['createdTime:2021-02-14', 'createdTime takes a date-time such as'],
    ['createdTime:2021-02-30T00:00:00Z', 'createdTime takes a date-time such as'],
    ['lifetimeRevenue.*:true', '"true" does not fit, as lifetimeRevenue.* takes text'],
    ['lifetimeRevenue.*:1..x', '"1" does not fit, as lifetimeRevenue.* takes text'],
    ['primaryAddress.dob:1980', 'primaryAddress.dob takes a date such as 1980-04-01'],
    ['customFields.size:a..b', 'ranges only of numbers, dates or date-times'],
    ['firstName:@', 'the name of a list must follow "@"'],
    ['firstName:@foes', 'no list has this name (known: friends, counts, mixed, none)'],
    ['firstName:@constructor', 'no list has this name'],
    ['invoiceCount:@mixed', '"many" does not fit'],
    ['id:cus_1;fristName:Ada', 'at character 10: "id:cus_1;«here»fristName:Ada"'],
    ['fristName:Ada', 'the nearest one is firstName'],
    [`fristName:${'x'.repeat(50)}`, `"«here»fristName:${'x'.repeat(50)}": a customer`],
    [`fristName:${'x'.repeat(51)}`, `"«here»fristName:${'x'.repeat(50)}…": a customer`],
    [
      `${'firstName:Ada;'.repeat(5)}fristName:Ada`,
      `at character 71: "…${'firstName:Ada;'.repeat(5).slice(10)}«here»fristName:Ada"`,
    ],
    ['country:US', 'the nearest one is primaryAddress.country'],
    ['firstName.x:Ada', 'a customer has no field "firstName.x"'],
    ['constructor:x', 'a customer has no field "constructor"'],
    ['primaryAddress.constructor:x', 'has no field'],
    ['primaryAddress:x', 'holds others; name one of them, such as primaryAddress.country'],
    ['tags:VIP', 'name one of them, such as tags.id'],
    ['customFields:x', 'such as customFields.color'],
    [`firstName:${'x'.repeat(500)};a`, 'xxxx;a«here»"'],
  ])('%s says what is wrong', (filter, message) => {
    expect(messageOf(filter)).toContain(message)
  })
})

describe('any filter', () => {
  const piece = fc.constantFrom(
    ...[
      ':',
      ';',
      ',',
      '!',
      '..',
      '@',
      '*',
      '.',
      'firstName',
      'customFields.a',
      'invoiceCount',
      '1',
    ],
  )
  const text = fc.oneof(
    anyText,
    fc.array(piece).map((all) => all.join('')),
  )

  it('selects or is a 422 that says why', () => {
    fc.assert(
      fc.property(text, (filter) => {
        try {
          expect(typeof selects(filter)).toBe('boolean')
        } catch (error) {
          expect(error).toBeInstanceOf(Problem)
          expect(error).toMatchObject({ status: 422, message: expect.stringContaining('«here»') })
        }
      }),
      { numRuns: 2000 },
    )
  })

  // Few values, so that filters and customers meet often.
  const name = fc.constantFrom('Ada', 'ADA', 'bob', 'Eve')
  const count = fc.integer({ min: 0, max: 4 })
  const second = fc.integer({ min: 0, max: 4 })
  const timeOf = (value: number) => `2021-01-01T00:00:0${value}Z`
  const record = fc.record({
    firstName: fc.option(name),
    invoiceCount: count,
    createdTime: second.map(timeOf),
    color: fc.option(name),
  })
  type Small = {
    firstName: string | null
    invoiceCount: number
    createdTime: string
    color: string | null
  }

  interface Model {
    text: string
    holds: (record: Small) => boolean
  }
  const same = (a: string | null, b: string) => a !== null && a.toUpperCase() === b.toUpperCase()
  const textValue = (read: (record: Small) => string | null) =>
    name.map((value): Model => ({ text: value, holds: (each) => same(read(each), value) }))
  const rangeValue = (read: (record: Small) => number, write: (value: number) => string) =>
    fc.tuple(count, count, fc.constantFrom('is', 'between', 'from', 'to')).map(
      ([low, high, kind]): Model => ({
        text: {
          is: write(low),
          between: `${write(low)}..${write(high)}`,
          from: `${write(low)}..`,
          to: `..${write(high)}`,
        }[kind],
        holds: (each) => {
          const value = read(each)
          if (kind === 'is') return value === low
          return (kind === 'to' || value >= low) && (kind === 'from' || value <= high)
        },
      }),
    )
  const clause = fc
    .constantFrom(
      { field: 'firstName', value: textValue((each) => each.firstName) },
      { field: 'customFields.color', value: textValue((each) => each.color) },
      { field: 'invoiceCount', value: rangeValue((each) => each.invoiceCount, String) },
      {
        field: 'createdTime',
        value: rangeValue((each) => Number(each.createdTime.at(-2)), timeOf),
      },
    )
    .chain(({ field, value }) =>
      fc.array(fc.tuple(fc.boolean(), value), { minLength: 1, maxLength: 4 }).map(
        (values): Model => ({
          text: `${field}:${values.map(([not, each]) => (not ? '!' : '') + each.text).join(',')}`,
          holds: (each) => {
            const plain = values.filter(([not]) => !not)
            const fits = plain.length === 0 || plain.some(([, { holds }]) => holds(each))
            return fits && !values.some(([not, { holds }]) => not && holds(each))
          },
        }),
      ),
    )

  it('selects what its meaning says', () => {
    fc.assert(
      fc.property(
        fc.array(clause, { minLength: 1, maxLength: 3 }),
        fc.array(record),
        (clauses, all) => {
          const predicate = compiled(clauses.map(({ text }) => text).join(';'))
          for (const each of all) {
            const customer = { ...ada, ...each, customFields: { color: each.color } }
            expect(predicate(customer)).toBe(clauses.every(({ holds }) => holds(each)))
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

it.each([
  ['Élodie', 'éLODIE'],
  ['ΕΛΈΝΗ', 'ελένη'],
  ['ÅSA', 'åsa'],
  ['Šárka', 'šÁRKA'],
  ['žofia', 'ŽOFIA'],
  ['Ömer', 'ÖMER'],
])('ignores case in letters beyond ASCII: %s is found by %s', async (firstName, wanted) => {
  const own = createMock({ customers: [{ id: 'ada', primaryAddress: { firstName } }] })
  for (const filter of [`firstName:${wanted}`, `firstName:other,${wanted}`]) {
    expect([filter, (await own.customers.find({ filter })).length]).toEqual([filter, 1])
  }
  expect(await own.customers.find({ filter: `firstName:!${wanted}` })).toHaveLength(0)
})
