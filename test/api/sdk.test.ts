import { describe, expect, it, onTestFinished } from 'vitest'
import type { MockOptions } from '../../src/index.ts'
import { startNode } from '../../src/node.ts'
import { createClient } from '../support/client.ts'
import { createMock } from '../support/create-mock.ts'

/** A mock that answers the requests of this process until the test ends. */
async function startedMock(options: MockOptions = {}) {
  const mock = createMock(options)
  const { stop } = await startNode(mock)
  onTestFinished(stop)
  return mock
}

const ada = { primaryAddress: { firstName: 'Ada', lastName: 'Lovelace' } }
const eve = { primaryAddress: { firstName: 'Eve' } }

describe('the official client', () => {
  it('updates: 201 on a new id, 200 on an existing one', async () => {
    const mock = await startedMock()
    const { customers } = createClient({ organizationId: 'org_1' })

    const created = await customers.update({ id: 'cus_1', data: ada })
    const updated = await customers.update({ id: 'cus_1', data: eve })

    expect(created.response.status).toBe(201)
    expect(created.response.headers.location).toBe(
      'https://api-sandbox.rebilly.com/organizations/org_1/customers/cus_1',
    )
    expect(updated.response.status).toBe(200)
    expect(updated.response.headers.location).toBeUndefined()
    expect(updated.fields).toMatchObject({
      firstName: 'Eve',
      revision: 1,
      organizationId: 'org_1',
    })
    expect(mock.customers.get('cus_1')?.firstName).toBe('Eve')
  })

  it('gets what it put', async () => {
    await startedMock()
    const { customers } = createClient()
    const { fields } = await customers.update({ id: 'cus_1', data: ada })
    expect((await customers.get({ id: 'cus_1' })).fields).toEqual(fields)
  })

  it('edits by GET, change, PUT', async () => {
    await startedMock({ customers: [{ id: 'cus_1', ...ada, websiteId: 'web_1' }] })
    const { customers } = createClient()
    const { fields: before } = await customers.get({ id: 'cus_1', expand: 'leadSource' })

    const { fields } = await customers.update({
      id: 'cus_1',
      data: { ...before, isEddRequired: true },
    })

    expect(fields).toMatchObject({ isEddRequired: true, websiteId: 'web_1', revision: 1 })
  })

  it('expands on update', async () => {
    await startedMock()
    const { customers } = createClient()
    const { fields } = await customers.update({ id: 'cus_1', data: {}, expand: 'leadSource' })
    expect(fields._embedded).toEqual({})
  })

  it('lists pages and reads their numbers', async () => {
    await startedMock({ customers: 25 })
    const { customers } = createClient()

    const page = await customers.getAll({ limit: 10, offset: 20 })
    const all = await customers.getAll()

    expect(page).toMatchObject({ limit: 10, offset: 20, total: 25 })
    expect(page.items).toHaveLength(5)
    expect(all).toMatchObject({ limit: 100, offset: 0, total: 25 })
    expect(all.items.slice(20).map(({ fields }) => fields.id)).toEqual(
      page.items.map(({ fields }) => fields.id),
    )
  })

  it('creates under an id of your own when that is free', async () => {
    await startedMock()
    const { fields, response } = await createClient().customers.create({ id: 'cus_1', data: ada })
    expect(response.status).toBe(201)
    expect(fields).toMatchObject({ id: 'cus_1', firstName: 'Ada' })
  })

  it('creates nothing when the id is taken', async () => {
    const mock = await startedMock({ customers: [{ id: 'cus_1', ...ada }] })
    await expect(createClient().customers.create({ id: 'cus_1', data: eve })).rejects.toMatchObject(
      {
        name: 'RebillyConflictError',
      },
    )
    expect(mock.customers.get('cus_1')?.firstName).toBe('Ada')
  })

  it('calls with a session token and its key at once', async () => {
    await startedMock({ auth: { keys: { 'ey.session.jwt': {} } } })
    const client = createClient({ apiKey: 'sk_unknown' })
    await expect(client.customers.update({ id: 'cus_1', data: {} })).rejects.toThrow()

    client.setSessionToken('ey.session.jwt')

    expect((await client.customers.update({ id: 'cus_1', data: {} })).response.status).toBe(201)
  })
})

describe('the error that the official client throws', () => {
  it('for 422 is a RebillyValidationError with every failure', async () => {
    await startedMock()
    const update = createClient().customers.update({
      id: 'cus_1',
      data: { primaryAddress: { country: 'gb', emails: [{ label: 'main', value: 'ada' }] } },
    })
    await expect(update).rejects.toMatchObject({
      name: 'RebillyValidationError',
      status: 422,
      message: expect.stringContaining('primaryAddress.country must be'),
      invalidFields: [
        { field: 'primaryAddress.country' },
        { field: 'primaryAddress.emails.0.value' },
      ],
    })
  })

  it('for 409 is a RebillyConflictError with the reason', async () => {
    await startedMock({ customers: [{ id: 'cus_1', revision: 3 }] })
    const update = createClient().customers.update({ id: 'cus_1', data: { ...ada, revision: 2 } })
    await expect(update).rejects.toMatchObject({
      name: 'RebillyConflictError',
      status: 409,
      message: expect.stringContaining('is at revision 3'),
    })
  })

  it('for 401 is a RebillyForbiddenError', async () => {
    await startedMock({ auth: { keys: {} } })
    await expect(createClient().customers.update({ id: 'cus_1', data: {} })).rejects.toMatchObject({
      name: 'RebillyForbiddenError',
      status: 401,
    })
  })

  it('for 403 is a RebillyRequestError', async () => {
    await startedMock({ auth: { keys: { sk_sandbox_key: { operations: ['GetCustomer'] } } } })
    await expect(createClient().customers.update({ id: 'cus_1', data: {} })).rejects.toMatchObject({
      name: 'RebillyRequestError',
      status: 403,
      message: expect.stringContaining('PutCustomer'),
    })
  })

  it('for 404 is a RebillyNotFoundError', async () => {
    await startedMock()
    await expect(createClient().customers.get({ id: 'cus_1' })).rejects.toMatchObject({
      name: 'RebillyNotFoundError',
      status: 404,
    })
  })
})

describe('startNode', () => {
  it('answers fetch too, with the same data', async () => {
    await startedMock()
    await createClient().customers.update({ id: 'cus_1', data: ada })
    const response = await fetch('https://api-sandbox.rebilly.com/customers/cus_1', {
      headers: { 'REB-APIKEY': 'key' },
    })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ id: 'cus_1', firstName: 'Ada' })
  })

  it('rejects when the start data is invalid', async () => {
    const mock = createMock({ customers: [{ id: 'a b' }] })
    await expect(startNode(mock)).rejects.toThrow("Failed to load the mock's start data")
  })

  it('ends with `stop`; the mock keeps its data and can start again', async () => {
    const mock = createMock()
    const original = globalThis.fetch
    const first = await startNode(mock)
    await createClient().customers.update({ id: 'cus_1', data: ada })

    await first.stop()

    expect(globalThis.fetch).toBe(original)
    const second = await startNode(mock)
    onTestFinished(second.stop)
    expect((await createClient().customers.get({ id: 'cus_1' })).fields.firstName).toBe('Ada')
  })
})
