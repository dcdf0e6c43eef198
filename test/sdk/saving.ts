import { expect, it } from 'vitest'
import { createClient } from '../support/client.ts'
import { linesOf, type Tests } from './stage.ts'

const ada = { primaryAddress: { firstName: 'Ada', lastName: 'Lovelace' } }
const eve = { primaryAddress: { firstName: 'Eve' } }

export const create: Tests = (start) => {
  it('makes an id where none is given: POST with a slash at the end', async () => {
    const stage = await start()
    const { fields, response } = await createClient({ organizationId: 'acme' }).customers.create({
      data: ada,
    })

    expect(response.status).toBe(201)
    expect(fields).toMatchObject({ firstName: 'Ada', revision: 0, organizationId: 'acme' })
    expect(fields.id).toMatch(/^cus_[0-9A-Z]{26}$/)
    expect(response.headers.location).toBe(
      `https://api-sandbox.rebilly.com/organizations/acme/customers/${fields.id}`,
    )
    expect(linesOf(stage)).toEqual(['POST /organizations/acme/customers/ 201'])
    expect(stage.mock.customers.get(fields.id)?.firstName).toBe('Ada')
  })

  it('makes a new customer each time', async () => {
    const { mock } = await start()
    const { customers } = createClient()
    const first = await customers.create({ data: ada })
    const second = await customers.create({ data: ada })
    expect(second.fields.id).not.toBe(first.fields.id)
    expect(mock.customers.count).toBe(2)
  })

  it('takes an id that is free: it looks first, then puts', async () => {
    const stage = await start()
    const data = { ...ada, customFields: { level: 3 } }

    const { fields, response } = await createClient().customers.create({ id: 'ada', data })

    expect(linesOf(stage)).toEqual(['GET /customers/ada 404', 'PUT /customers/ada 201'])
    expect(JSON.parse(stage.exchanges[1]?.body ?? '')).toEqual(data)
    expect(response.status).toBe(201)
    expect(response.headers.location).toBe('https://api-sandbox.rebilly.com/customers/ada')
    expect(fields).toMatchObject({ id: 'ada', lastName: 'Lovelace', customFields: { level: 3 } })
  })

  it('sends nothing to an id that is taken, and says so itself', async () => {
    const stage = await start({ customers: [{ id: 'ada', ...ada, revision: 4 }] })
    const before = stage.mock.customers.get('ada')

    const creation = createClient().customers.create({ id: 'ada', data: eve })

    await expect(creation).rejects.toMatchObject({
      name: 'RebillyConflictError',
      message: expect.stringContaining('already exists'),
      status: null,
      response: null,
    })
    expect(linesOf(stage)).toEqual(['GET /customers/ada 200'])
    expect(stage.mock.customers.get('ada')).toEqual(before)
    expect(stage.mock.customers.count).toBe(1)
  })

  it('passes on what else the look-up fails with, and puts nothing', async () => {
    const stage = await start({
      auth: { keys: { sk_sandbox_key: { operations: ['PutCustomer'] } } },
    })
    const creation = createClient().customers.create({ id: 'ada', data: ada })
    await expect(creation).rejects.toMatchObject({ name: 'RebillyRequestError', status: 403 })
    expect(linesOf(stage)).toEqual(['GET /customers/ada 403'])
  })

  it.each([{}, { id: 'ada' }])('expands, with %j', async (id) => {
    const stage = await start()
    const { fields } = await createClient().customers.create({
      ...id,
      data: ada,
      expand: 'leadSource',
    })
    expect(fields._embedded).toEqual({})
    expect(stage.exchanges.at(-1)?.path).toMatch(/\?expand=leadSource$/)
  })
}

export const update: Tests = (start) => {
  it('is 201 with Location on a free id, 200 without on a taken one', async () => {
    const { mock } = await start()
    const { customers } = createClient({ organizationId: 'acme' })

    const created = await customers.update({ id: 'ada', data: ada })
    const updated = await customers.update({ id: 'ada', data: eve })

    expect(created.response.status).toBe(201)
    expect(created.response.headers.location).toBe(
      'https://api-sandbox.rebilly.com/organizations/acme/customers/ada',
    )
    expect(updated.response.status).toBe(200)
    expect(updated.response.headers.location).toBeUndefined()
    expect(updated.fields).toMatchObject({ firstName: 'Eve', lastName: null, revision: 1 })
    expect(mock.customers.get('ada')?.firstName).toBe('Eve')
  })

  it('goes to the live host too', async () => {
    await start()
    const { response } = await createClient({ sandbox: false }).customers.update({
      id: 'ada',
      data: {},
    })
    expect(response.headers.location).toBe('https://api.rebilly.com/customers/ada')
  })

  it('gives a member that is frozen throughout, and a copy to change', async () => {
    await start()
    const member = await createClient().customers.update({ id: 'ada', data: ada })

    expect(Object.isFrozen(member)).toBe(true)
    expect(Object.isFrozen(member.fields.primaryAddress)).toBe(true)
    const { fields } = member.getJSON()
    fields.customFields = { level: 3 }
    expect(fields).toEqual({ ...member.fields, customFields: { level: 3 } })
  })

  it('saves what was read and changed', async () => {
    await start({ customers: [{ id: 'ada', ...ada, websiteId: 'web_1' }] })
    const { customers } = createClient()
    const { fields: before } = await customers.get({ id: 'ada', expand: 'leadSource' })

    const { fields } = await customers.update({
      id: 'ada',
      data: { ...before, isEddRequired: true },
    })

    expect(fields).toMatchObject({ isEddRequired: true, websiteId: 'web_1', revision: 1 })
  })

  it('expands', async () => {
    await start({ customers: [{ id: 'ada' }] })
    const { customers } = createClient()
    const { fields: leadSource } = await customers.createLeadSource({
      id: 'ada',
      data: { medium: 'mail' },
    })
    const { fields } = await customers.update({
      id: 'ada',
      data: ada,
      expand: ['leadSource', 'website'],
    })
    expect(fields._embedded).toEqual({ leadSource })
  })
}

export const merge: Tests = (start) => {
  const customers = [
    { id: 'duplicate', defaultPaymentInstrument: { method: 'cash' as const } },
    { id: 'survivor', ...ada },
  ]

  it('moves the customer into the target, and is empty', async () => {
    const stage = await start({ customers })
    const { fields, response } = await createClient().customers.merge({
      id: 'duplicate',
      targetCustomerId: 'survivor',
    })

    expect(response.status).toBe(204)
    expect(fields).toEqual({})
    expect(linesOf(stage)).toEqual(['DELETE /customers/duplicate?targetCustomerId=survivor 204'])
    expect(stage.mock.customers.list()).toMatchObject([
      { id: 'survivor', revision: 1, defaultPaymentInstrument: { method: 'cash' } },
    ])
  })

  it('leaves an id that is not free: reading it is 404, saving it 409', async () => {
    await start({ customers })
    const api = createClient()
    await api.customers.merge({ id: 'duplicate', targetCustomerId: 'survivor' })

    await expect(api.customers.get({ id: 'duplicate' })).rejects.toMatchObject({
      name: 'RebillyNotFoundError',
    })
    const creation = api.customers.create({ id: 'duplicate', data: eve })
    await expect(creation).rejects.toMatchObject({
      name: 'RebillyConflictError',
      status: 409,
      message: expect.stringContaining('was merged into "survivor"'),
    })
  })

  it.each([
    ['an unknown target', 'nobody', 'RebillyNotFoundError'],
    ['itself', 'duplicate', 'RebillyValidationError'],
    ['a target that is not given', '', 'RebillyValidationError'],
  ])('refuses %s', async (_, targetCustomerId, name) => {
    const { mock } = await start({ customers })
    const merged = createClient().customers.merge({ id: 'duplicate', targetCustomerId })
    await expect(merged).rejects.toMatchObject({ name })
    expect(mock.customers.count).toBe(2)
  })
}
