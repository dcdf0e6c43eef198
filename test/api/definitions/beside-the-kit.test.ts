import { describe, expect, it } from 'vitest'
import { createMock } from '../../support/create-mock.ts'
import { jsonClient } from '../../support/send-json.ts'

const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const note = {
  type: 'object',
  required: ['customerId'],
  properties: { id: { type: 'string' }, customerId: { type: 'string' }, text: { type: 'string' } },
}
const wish = { type: 'object', properties: { id: { type: 'string' }, text: { type: 'string' } } }
const listAndCreate = (schema: object) => ({
  get: {
    parameters: ['filter', 'expand'].map((name) => ({ name, in: 'query' })),
    responses: { 200: json({ type: 'array', items: schema }) },
  },
  post: { requestBody: json(schema), responses: { 201: json(schema) } },
})

/** A document that speaks of customers and does not have them: they are the kit's. */
const definitions = {
  openapi: '3.1.0',
  paths: { '/notes': listAndCreate(note), '/customers/{id}/wishes': listAndCreate(wish) },
}

const mockOf = (records = {}) =>
  createMock({ definitions, records, customers: [{ id: 'ada' }, { id: 'grace' }] })

describe('a document beside the kit’s customers', () => {
  it('has its generated records refer to those that there are', async () => {
    const send = jsonClient(mockOf({ notes: 6 }))
    const all = (await send('GET', '/notes')).body
    expect(all).toHaveLength(6)
    expect(new Set(all.map((each: typeof all) => each.customerId))).toEqual(
      new Set(['ada', 'grace']),
    )
    const ofAda = (await send('GET', '/notes?filter=customerId:ada')).body
    expect(ofAda).toEqual(all.filter((each: typeof all) => each.customerId === 'ada'))
  })

  it('shows the customer that a record names', async () => {
    const send = jsonClient(mockOf({ notes: [{ id: 'n1', customerId: 'ada' }] }))
    const [first] = (await send('GET', '/notes?expand=customer')).body
    expect(first._embedded.customer).toMatchObject({ id: 'ada', revision: 0 })
  })

  it('keeps records below a customer, and knows none below nobody', async () => {
    const send = jsonClient(mockOf())
    expect((await send('POST', '/customers/ada/wishes', { text: 'Tea' })).status).toBe(201)
    expect((await send('GET', '/customers/ada/wishes')).body).toMatchObject([{ text: 'Tea' }])
    expect((await send('GET', '/customers/grace/wishes')).body).toEqual([])
    expect(await send('GET', '/customers/nobody/wishes')).toMatchObject({ status: 404 })
    expect(await send('POST', '/customers/nobody/wishes', {})).toMatchObject({ status: 404 })
  })

  it('loses what lay below a customer who is merged away', async () => {
    const send = jsonClient(mockOf())
    await send('POST', '/customers/ada/wishes', { text: 'Tea' })
    await send('DELETE', '/customers/ada?targetCustomerId=grace')
    expect((await send('GET', '/customers/ada/wishes')).status).toBe(404)
  })
})
