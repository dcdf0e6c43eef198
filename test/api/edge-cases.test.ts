import { expect, it } from 'vitest'
import { edgeCases } from '#factories/edge-cases/edge-cases'
import { customerInput } from '#resources/contracts/2023-01/customer-writing'
import { createMock } from '../support/create-mock.ts'
import { get, list, put } from '../support/requests.ts'

const cases = Object.entries(edgeCases())

/** What a PUT decides of a customer, whatever else was sent. */
const written = (customer: object) =>
  Object.fromEntries(
    Object.keys(customerInput.shape)
      .filter((name) => name in customer)
      .map((name) => [name, customer[name as never]]),
  )

it.each(cases)('PUT of %s gives 201, and GET gives it back', async (_, customer) => {
  const mock = createMock()
  const answer = await put(mock, customer.id, customer)
  expect(answer.status).toBe(201)
  expect(written(answer.body)).toEqual(written(customer))
  // As text, because comparing objects passes over a member named `__proto__`.
  expect(JSON.stringify(answer.body.customFields)).toBe(JSON.stringify(customer.customFields))
  const { id, email, firstName, lastName } = customer
  expect(answer.body).toMatchObject({ id, email, firstName, lastName })

  expect((await get(mock, customer.id)).body).toEqual(answer.body)
  const again = await put(mock, customer.id, answer.body)
  expect([again.status, again.body.revision]).toEqual([200, 0])
})

it('all of them are start data, found again as they were given', async () => {
  const customers = Object.values(edgeCases())
  const mock = createMock({ customers })
  for (const customer of customers) {
    const { _links, ...found } = (await get(mock, customer.id)).body
    const tags = found.tags.map(({ _links, ...tag }) => tag)
    expect({ ...found, tags }, customer.id).toEqual(customer)
  }
  expect((await list(mock, '?limit=1000')).body).toHaveLength(customers.length)
})

it('all of them are a world, with the tags that they have', async () => {
  const customers = Object.values(edgeCases())
  const tags = [
    ...new Map(customers.flatMap((each) => each.tags.map((tag) => [tag.id, tag]))).values(),
  ]
  const mock = createMock({ world: { format: 'rebilly-mock', version: 1, customers, tags } })
  await mock.ready
  expect(mock.customers.count).toBe(customers.length)
})

it('all of them can be searched, filtered and sorted', async () => {
  const mock = createMock({ customers: Object.values(edgeCases()) })
  const ids = async (query: string) => (await list(mock, query)).body.map(({ id }) => id)
  expect(await ids('?filter=primaryAddress.country:ZZ')).toEqual(['edge_unknownCountry'])
  expect(await ids('?filter=createdTime:..1970-01-01T00:00:00Z')).toEqual([
    'edge_epoch',
    'edge_earliestTimes',
  ])
  expect(await ids(`?q=${encodeURIComponent('عبد')}`)).toEqual(['edge_rightToLeft'])
  expect(await ids(`?q=${encodeURIComponent('𠮷𠮷')}`)).toEqual(['edge_astralLetters'])
  expect((await ids('?sort=-lifetimeRevenue.amount'))[0]).toBe('edge_hugeCounts')
})
