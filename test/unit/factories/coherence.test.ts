import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type CountryCode, countries } from '#factories/countries/countries'
import { createFactories } from '#factories/index'
import { contactHash } from '#resources/contact/contact-hash'
import type { ContactInput } from '#resources/contact/contact-input'
import { customerInput, customerRecord } from '#resources/contracts/2023-01/schemas'
import { contact } from '#resources/contracts/2023-01/shown-contact'
import { incoherenceOf } from '../../support/incoherence.ts'
import { seedCustomers } from '../../support/seed-customers.ts'
import { customerTraits, someOf, withTraits } from '../../support/traits.ts'

const seed = fc.integer()

const amount = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100)
const count = fc.integer({ min: 0, max: 60 })
const time = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`)
const email = fc.constantFrom('ada@example.com', null)
const name = fc.constantFrom('Ada', "O'Neill", 'Åsa', null)

/** One thing that a caller may fix of a customer. */
const override = fc.oneof(
  fc.record({ paymentCount: count }),
  fc.record({ invoiceCount: count }),
  fc.record({ averageValue: fc.record({ amount }) }),
  fc.record({ lifetimeRevenue: fc.record({ amount }) }),
  fc.record({ lastPaymentTime: fc.option(time) }),
  fc.record({ createdTime: time }),
  fc.record({ email }),
  fc.record({ firstName: name }),
  fc.record({ primaryAddress: fc.option(fc.record({ lastName: name, organization: name })) }),
)

/** Holds for the first ten customers of a hundred seeds. */
const forCustomers = (property: (customer: ReturnType<typeof seedCustomers>[number]) => void) =>
  fc.assert(fc.property(seed, (value) => seedCustomers(10, value).forEach(property)))

/** Holds for the contacts of everything that has one, for a hundred seeds. */
const forContacts = (property: (contact: ContactInput) => void) =>
  fc.assert(
    fc.property(seed, (value) => {
      const { contactFactory, customerFactory, customerInputFactory } = createFactories({
        seed: value,
      })
      contactFactory.buildList(5).forEach(property)
      customerFactory
        .buildList(5)
        .map((built) => built.primaryAddress ?? {})
        .forEach(property)
      customerInputFactory
        .buildList(5)
        .map((built) => built.primaryAddress ?? {})
        .forEach(property)
    }),
  )

/** Whether a part of an e-mail address stands for a name: by its first letter, where that is Latin. */
function isSpelling(part: string, name: string): boolean {
  const [first = ''] = name.toLowerCase().normalize('NFD')
  return part.length > 1 && (part[0] === first || !/[a-z]/.test(first))
}

describe('the contract', () => {
  const errors = (schema: z.core.$ZodType, value: unknown) =>
    z.safeParse(schema, value).error?.issues

  test('every customer is valid', () => {
    forCustomers((customer) => expect(errors(customerRecord, customer)).toBeUndefined())
  })

  test('every customer has each member of the record, and no other', () => {
    const members = Object.keys(customerRecord.shape).sort()
    forCustomers((customer) => expect(Object.keys(customer).sort()).toEqual(members))
  })

  test('every request body and contact is valid', () => {
    fc.assert(
      fc.property(seed, (value) => {
        const { contactFactory, customerInputFactory } = createFactories({ seed: value })
        for (const built of contactFactory.buildList(5)) {
          expect(errors(contact, built)).toBeUndefined()
          expect(Object.keys(built)).toEqual(Object.keys(contact.shape))
        }
        for (const built of customerInputFactory.buildList(5)) {
          expect(errors(customerInput, built)).toBeUndefined()
        }
      }),
    )
  })
})

describe('people', () => {
  test('live in a city, with a postal code and a phone number of that city', () => {
    forContacts(({ country, city, region, postalCode, phoneNumbers }) => {
      const { callingCode, places } = countries[country as CountryCode]
      const place = places.find((candidate) => candidate.city === city)
      expect(region).toBe(place?.region)
      expect(postalCode).toMatch(new RegExp(`^${place?.postalCode}$`))
      for (const { value } of phoneNumbers ?? []) {
        expect(value).toMatch(new RegExp(`^\\${callingCode} ${place?.phone}$`))
      }
    })
  })

  test('have an e-mail address of their name, at a domain that is nobody’s', () => {
    forContacts(({ firstName, lastName, emails }) => {
      expect(emails).not.toHaveLength(0)
      for (const { value } of emails ?? []) {
        expect(value).toMatch(/^[a-z-]+\.[a-z-]+@([a-z-]+\.)?example\.(com|org|net)$/)
        const [first = '', last = ''] = value.split(/[.@]/)
        expect(isSpelling(first, firstName as string)).toBe(true)
        expect(isSpelling(last, lastName as string)).toBe(true)
      }
    })
  })

  test('are of age, and have a job only where they have a company', () => {
    forContacts(({ dob, organization, jobTitle }) => {
      if (dob) expect(dob < '2008-01-01' && dob > '1945-01-01').toBe(true)
      expect(jobTitle === null).toBe(organization === null)
    })
  })

  test('are known to a customer by its contact', () => {
    forCustomers(({ email, firstName, lastName, primaryAddress }) => {
      expect(email).toBe(primaryAddress?.emails[0]?.value)
      expect([firstName, lastName]).toEqual([primaryAddress?.firstName, primaryAddress?.lastName])
      expect(primaryAddress?.hash).toBe(contactHash(primaryAddress as never))
    })
  })

  test('differ in id and e-mail address, in a large world too', () => {
    const customers = seedCustomers(5000, 1)
    expect(new Set(customers.map(({ id }) => id)).size).toBe(5000)
    expect(new Set(customers.map(({ email }) => email)).size).toBe(5000)
  })
})

describe('histories', () => {
  test('hang together, whatever the seed', () => {
    forCustomers((customer) => {
      expect(incoherenceOf(customer)).toEqual([])
      expect(customer.lastPaymentTime ?? '').toSatisfy((time) => time <= customer.updatedTime)
      expect(customer.updatedTime <= '2026-01-01T00:00:00Z').toBe(true)
    })
  })

  test('hang together, whatever the traits', () => {
    fc.assert(
      fc.property(seed, someOf(customerTraits), (value, traits) => {
        const { customerFactory } = createFactories({ seed: value })
        const customer = withTraits(customerFactory, customerTraits, traits).build()
        expect(incoherenceOf(customer)).toEqual([])
        if (traits.includes('lead') && !traits.includes('paying') && !traits.includes('vip')) {
          expect(customer.invoiceCount).toBe(0)
        }
      }),
    )
  })

  test('hang together, whatever one override says beside the traits', () => {
    fc.assert(
      fc.property(seed, someOf(customerTraits), override, (value, traits, params) => {
        const { customerFactory } = createFactories({ seed: value })
        const customer = withTraits(customerFactory, customerTraits, traits).build(params)
        expect(customer).toMatchObject(params)
        expect(incoherenceOf(customer)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('an id begins with the time of creation', async () => {
    const { decodeTime } = await import('ulid')
    forCustomers(({ id, createdTime }) => {
      expect(id).toMatch(/^cus_[0-9A-HJKMNP-TV-Z]{26}$/)
      expect(decodeTime(id.slice(4))).toBe(Date.parse(createdTime))
    })
  })

  test('a world holds leads and customers, people with and without a phone number', () => {
    const customers = seedCustomers(25, 1)
    const some = (property: (customer: (typeof customers)[number]) => boolean) =>
      expect(new Set(customers.map(property)).size).toBe(2)
    some(({ invoiceCount }) => invoiceCount === 0)
    some(({ primaryAddress }) => primaryAddress?.phoneNumbers.length === 0)
    some(({ primaryAddress }) => primaryAddress?.organization === null)
    some(({ tags }) => tags.length === 0)
  })
})
