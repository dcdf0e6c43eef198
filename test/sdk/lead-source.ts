import { expect, it } from 'vitest'
import { createClient } from '../support/client.ts'
import { linesOf, type Tests } from './stage.ts'

const customers = [{ id: 'ada' }]
const notFound = { name: 'RebillyNotFoundError', status: 404 }

export const createLeadSource: Tests = (start) => {
  it('sets it: 201 with Location', async () => {
    const stage = await start({ customers })
    const { fields, response } = await createClient().customers.createLeadSource({
      id: 'ada',
      data: { medium: 'search', subAffiliate: null },
    })
    expect(response.status).toBe(201)
    expect(response.headers.location).toBe(
      'https://api-sandbox.rebilly.com/customers/ada/lead-source',
    )
    expect(fields).toMatchObject({ medium: 'search', original: { medium: 'search' } })
    expect(linesOf(stage)).toEqual(['PUT /customers/ada/lead-source 201'])
  })

  it('throws for a member that is no text', async () => {
    await start({ customers })
    const creation = createClient().customers.createLeadSource({ id: 'ada', data: { medium: 5 } })
    await expect(creation).rejects.toMatchObject({
      name: 'RebillyValidationError',
      invalidFields: [{ field: 'medium' }],
    })
  })

  it('throws for a customer that is not there', async () => {
    await start()
    const creation = createClient().customers.createLeadSource({ id: 'ada', data: {} })
    await expect(creation).rejects.toMatchObject(notFound)
  })
}

export const updateLeadSource: Tests = (start) => {
  it('replaces it, 201 again, and keeps the first one as `original`', async () => {
    await start({ customers })
    const api = createClient()
    await api.customers.createLeadSource({ id: 'ada', data: { medium: 'search', term: 'mock' } })
    const { fields, response } = await api.customers.updateLeadSource({
      id: 'ada',
      data: { medium: 'mail' },
    })
    expect(response.status).toBe(201)
    expect(fields).toMatchObject({ medium: 'mail', original: { medium: 'search', term: 'mock' } })
    expect(fields).not.toHaveProperty('term')
  })
}

export const getLeadSource: Tests = (start) => {
  it('gets what was set', async () => {
    await start({ customers })
    const api = createClient()
    const { fields } = await api.customers.createLeadSource({ id: 'ada', data: { path: '/' } })
    const read = await api.customers.getLeadSource({ id: 'ada' })
    expect(read.response.status).toBe(200)
    expect(read.fields).toEqual(fields)
  })

  it('throws where none is set', async () => {
    await start({ customers })
    await expect(createClient().customers.getLeadSource({ id: 'ada' })).rejects.toMatchObject(
      notFound,
    )
  })
}

export const deleteLeadSource: Tests = (start) => {
  it('removes it, and is empty', async () => {
    await start({ customers })
    const api = createClient()
    await api.customers.createLeadSource({ id: 'ada', data: {} })

    const { fields, response } = await api.customers.deleteLeadSource({ id: 'ada' })

    expect(response.status).toBe(204)
    expect(fields).toEqual({})
    await expect(api.customers.getLeadSource({ id: 'ada' })).rejects.toMatchObject(notFound)
    await expect(api.customers.deleteLeadSource({ id: 'ada' })).rejects.toMatchObject(notFound)
  })
}
