import { describe, expect, it } from 'vitest'
import { world } from '../../factories/index.ts'
import { createMock } from '../support/create-mock.ts'
import { call, fieldsOf, put } from '../support/requests.ts'

// A client's URL parser takes them for "here" and "above", and so nobody could ask for what has such an id.
describe.each(['.', '..'])('what would be called %j is refused', (id) => {
  const refused = /"\." or "\.\."/

  it('as a customer, by every way in', async () => {
    const mock = createMock()
    await expect(mock.customers.put(id, {})).rejects.toMatchObject({
      status: 422,
      invalidFields: [{ field: 'id', message: expect.stringMatching(refused) }],
    })
    await expect(mock.customers.create({ id })).rejects.toThrow(refused)
    await expect(createMock({ customers: [{ id }] }).ready).rejects.toThrow(refused)
    expect(mock.customers.count).toBe(0)
  })

  it('as a tag', async () => {
    const mock = createMock({ customers: [{ id: 'ada', tags: [{ name: 'VIP' }] }] })
    const name = JSON.stringify({ name: id, type: 'customer' })
    const made = await call(mock, 'POST', '/tags', { body: name })
    const renamed = await call(mock, 'PATCH', '/tags/VIP', { body: JSON.stringify({ name: id }) })
    expect([made.status, renamed.status]).toEqual([422, 422])
    expect([fieldsOf(made), fieldsOf(renamed)]).toEqual([['name'], ['name']])
  })

  it('as any record of a world', async () => {
    const single = JSON.parse(JSON.stringify(world({ customers: 1 })))
    const start = { format: single.format, version: single.version }
    const tables = Object.keys(single).filter((name) => single[name]?.[0]?.id)
    expect(tables.length).toBeGreaterThan(3)
    for (const table of tables) {
      const records = [{ ...single[table][0], id }]
      await expect(createMock({ world: { ...start, [table]: records } }).ready).rejects.toThrow(
        refused,
      )
    }
  })
})

it('what a customer only refers to may be called so, as in the API', async () => {
  const defaultPaymentInstrument = { method: 'payment-card', paymentInstrumentId: '..' }
  const { status } = await put(createMock(), 'ada', { websiteId: '.', defaultPaymentInstrument })
  expect(status).toBe(201)
})

it('what only begins with dots is an id like any other', async () => {
  const mock = createMock()
  expect((await put(mock, '...', { websiteId: '..a' })).status).toBe(201)
  expect((await put(mock, '.a', {})).status).toBe(201)
})
