import { expect, it } from 'vitest'
import { createClient } from '../support/client.ts'
import { namesOfTags, revisionOf } from '../support/tags.ts'
import { linesOf, type Tests } from './stage.ts'

const vip = [{ name: 'VIP' }]
const customers = [{ id: 'ada' }, { id: 'bob', tags: vip }]
const notFound = { name: 'RebillyNotFoundError', status: 404 }

export const getAll: Tests = (start) => {
  it('gives tags to offer, with the numbers of the page', async () => {
    const { mock } = await start({ customers })
    await mock.tags.create({ name: 'Early adopter' })
    await mock.tags.create({ name: 'passport', type: 'kyc-document' })

    const page = await createClient().tags.getAll({
      filter: 'type:customer',
      q: 'a',
      sort: ['-updatedTime'],
      limit: 5,
      offset: 0,
    })

    expect(page.items.map(({ fields }) => fields.name)).toEqual(['Early adopter'])
    expect(page).toMatchObject({ total: 1, limit: 5, offset: 0 })
  })
}

export const create: Tests = (start) => {
  it('makes a tag: 201 with Location', async () => {
    const stage = await start()
    const { fields, response } = await createClient().tags.create({
      data: { name: 'VIP', type: 'customer' },
    })
    expect(response.status).toBe(201)
    expect(response.headers.location).toBe('https://api-sandbox.rebilly.com/tags/VIP')
    expect(fields).toMatchObject({ name: 'VIP', type: 'customer' })
    expect(linesOf(stage)).toEqual(['POST /tags 201'])
  })

  it('throws for a name that is taken, whatever its case', async () => {
    await start({ customers })
    const creation = createClient().tags.create({ data: { name: 'vip', type: 'customer' } })
    await expect(creation).rejects.toMatchObject({ name: 'RebillyConflictError', status: 409 })
  })

  it('throws for a bad name and no type', async () => {
    await start()
    await expect(createClient().tags.create({ data: { name: 'a/b' } })).rejects.toMatchObject({
      name: 'RebillyValidationError',
      invalidFields: [{ field: 'name' }, { field: 'type' }],
    })
  })
}

export const get: Tests = (start) => {
  it('gets what was made, by a name with spaces and in any case', async () => {
    await start()
    const { tags } = createClient()
    const { fields } = await tags.create({ data: { name: 'Early adopter', type: 'customer' } })
    expect((await tags.get({ tag: 'early ADOPTER' })).fields).toEqual(fields)
  })

  it('throws for a tag that there is not', async () => {
    await start()
    await expect(createClient().tags.get({ tag: 'VIP' })).rejects.toMatchObject(notFound)
  })
}

export const update: Tests = (start) => {
  it('renames a tag, and the customers that have it follow', async () => {
    const stage = await start({ customers })
    const api = createClient()
    const { fields } = await api.tags.update({ tag: 'VIP', data: { name: 'Gold' } })
    const { fields: bob } = await api.customers.get({ id: 'bob' })
    expect(bob).toMatchObject({ tags: [fields], revision: 1 })
    expect(linesOf(stage)).toEqual(['PATCH /tags/VIP 200', 'GET /customers/bob 200'])
  })
}

const remove: Tests = (start) => {
  it('deletes a tag, and the customers that have it follow', async () => {
    const { mock } = await start({ customers })
    const { tags } = createClient()
    const { fields, response } = await tags.delete({ tag: 'vip' })
    expect([response.status, fields]).toEqual([204, {}])
    expect(namesOfTags(mock, 'bob')).toEqual([])
    await expect(tags.delete({ tag: 'vip' })).rejects.toMatchObject(notFound)
  })
}

export { remove as delete }

export const tagCustomer: Tests = (start) => {
  it('gives a customer a tag, without a body', async () => {
    const stage = await start({ customers })
    const { fields, response } = await createClient().tags.tagCustomer({
      tag: 'vip',
      customerId: 'ada',
    })
    expect([response.status, fields]).toEqual([204, {}])
    expect(namesOfTags(stage.mock, 'ada')).toEqual(['VIP'])
    expect(revisionOf(stage.mock, 'ada')).toBe(1)
    expect(linesOf(stage)).toEqual(['POST /tags/vip/customers/ada 204'])
    expect(stage.exchanges[0]?.body).toBe('')
  })

  it('changes nothing the second time', async () => {
    const { mock } = await start({ customers })
    await createClient().tags.tagCustomer({ tag: 'VIP', customerId: 'bob' })
    expect(revisionOf(mock, 'bob')).toBe(0)
  })

  it.each([
    { tag: 'Gold', customerId: 'ada' },
    { tag: 'VIP', customerId: 'eve' },
  ])('throws for %o, of which one is not there', async (request) => {
    await start({ customers })
    await expect(createClient().tags.tagCustomer(request)).rejects.toMatchObject(notFound)
  })
}

export const untagCustomer: Tests = (start) => {
  it('takes a tag from a customer', async () => {
    const { mock } = await start({ customers })
    const request = { tag: 'vip', customerId: 'bob' }
    const { response } = await createClient().tags.untagCustomer(request)
    expect(response.status).toBe(204)
    expect(namesOfTags(mock, 'bob')).toEqual([])
    expect(revisionOf(mock, 'bob')).toBe(1)
  })

  it('throws for a customer that is not there', async () => {
    await start({ customers })
    const call = createClient().tags.untagCustomer({ tag: 'VIP', customerId: 'eve' })
    await expect(call).rejects.toMatchObject(notFound)
  })
}

const both = { customerIds: ['ada', 'bob'] }

export const tagCustomers: Tests = (start) => {
  it('gives many customers a tag', async () => {
    const { mock } = await start({ customers })
    const { response } = await createClient().tags.tagCustomers({ tag: 'VIP', data: both })
    expect(response.status).toBe(204)
    expect(['ada', 'bob'].map((id) => namesOfTags(mock, id))).toEqual([['VIP'], ['VIP']])
    expect(['ada', 'bob'].map((id) => revisionOf(mock, id))).toEqual([1, 0])
  })

  it('throws for an unknown tag and for nobody, with each failure', async () => {
    await start({ customers })
    const call = createClient().tags.tagCustomers({ tag: 'Gold', data: { customerIds: [] } })
    await expect(call).rejects.toMatchObject({
      name: 'RebillyValidationError',
      invalidFields: [{ field: 'tag' }, { field: 'customerIds' }],
    })
  })
}

export const untagCustomers: Tests = (start) => {
  it('takes a tag from many customers, by a DELETE with a body', async () => {
    const stage = await start({ customers })
    const { response } = await createClient().tags.untagCustomers({ tag: 'VIP', data: both })
    expect(response.status).toBe(204)
    expect(namesOfTags(stage.mock, 'bob')).toEqual([])
    expect(linesOf(stage)).toEqual(['DELETE /tags/VIP/customers 204'])
    expect(stage.exchanges[0]?.body).toBe(JSON.stringify(both))
  })
}
