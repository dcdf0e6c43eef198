import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFactories } from '#factories/index'
import { createMock } from '../support/create-mock.ts'
import { get, put } from '../support/requests.ts'
import { customerTraits, inputTraits, someOf, withTraits } from '../support/traits.ts'

const seeds = fc.integer()

/** The members of a customer that a request may write; `paymentToken` is never given back. */
const writable = [
  'websiteId',
  'defaultPaymentInstrument',
  'customFields',
  'primaryAddress',
  'isEddRequired',
] as const

/** PUTs a body to an empty mock, and gives what GET then says. */
async function putAndGet(id: string, body: object) {
  const mock = createMock()
  expect(await put(mock, id, body)).toMatchObject({ status: 201 })
  const { status, body: customer } = await get(mock, id)
  expect(status).toBe(200)
  return customer
}

describe('what is built', () => {
  test('every request body is taken and comes back', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, someOf(inputTraits), async (seed, traits) => {
        const { customerInputFactory } = createFactories({ seed })
        const input = withTraits(customerInputFactory, inputTraits, traits).build()
        const customer = await putAndGet('ada', input)
        const { hash: _, ...contact } = customer.primaryAddress ?? {}
        const primaryAddress = customer.primaryAddress && contact
        expect({ ...customer, primaryAddress }).toMatchObject({ ...input })
        expect(Object.keys(input).every((name) => name in customer)).toBe(true)
      }),
    )
  })

  test('every customer is taken and comes back, but for what only a server sets', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, someOf(customerTraits), async (seed, traits) => {
        const { customerFactory } = createFactories({ seed })
        const built = withTraits(customerFactory, customerTraits, traits).build()
        const customer = await putAndGet(built.id, built)
        for (const name of writable) expect(customer[name]).toEqual(built[name])
        const { id, email, firstName, lastName } = built
        expect(customer).toMatchObject({ id, email, firstName, lastName })
      }),
    )
  })

  test('every customer is start data, and comes back whole', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, someOf(customerTraits), async (seed, traits) => {
        const { customerFactory } = createFactories({ seed })
        const built = withTraits(customerFactory, customerTraits, traits).buildList(3)
        const mock = createMock({ customers: built })
        for (const customer of built) {
          const { body } = await get(mock, customer.id)
          const { _links, _embedded, tags, ...members } = body
          expect(members).toEqual({ ...customer, tags: undefined })
          expect(tags).toMatchObject(customer.tags)
        }
      }),
    )
  })
})
