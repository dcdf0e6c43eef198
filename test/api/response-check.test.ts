import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Answer, json } from '../../src/engine/request/answer.ts'
import type { Operation } from '../../src/engine/request/operation.ts'
import { Problem } from '../../src/index.ts'
import { kit } from '../../src/resources/index.ts'
import { createMock } from '../support/create-mock.ts'
import { call, get, put } from '../support/requests.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Lets an operation answer otherwise than it does. */
function plant(id: string, respond: () => Answer) {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const operations: readonly Operation[] = kit.flatMap((each) => each.operations)
  const operation = operations.find((each) => each.id === id)
  if (!operation) throw new Error(`No operation is called ${id}.`)
  vi.spyOn(operation, 'respond').mockImplementation(respond)
}

/** A customer as the mock shows it, with other members. */
async function customerWith(members: object) {
  const { body } = await put(createMock(), 'cus_1', { primaryAddress: { firstName: 'Ada' } })
  return { ...body, ...members }
}

const page = { 'Pagination-Total': '0', 'Pagination-Limit': '100', 'Pagination-Offset': '0' }

describe('with checkResponses, a response that breaks the contract is a 500', () => {
  it('by its status', async () => {
    plant('GetCustomer', () => json({}, { status: 202 }))
    const { status, body } = await get(createMock(), 'cus_1')
    expect(status).toBe(500)
    expect(body.detail).toBe(
      'The response 202 of GetCustomer breaks the contract: the status 202 is not declared. ' +
        'Correct the data if it is yours; else this is a defect of rebilly-mock: please report it.',
    )
    expect(console.error).toHaveBeenCalledWith(`[rebilly-mock] ${body.detail}`)
  })

  it('by the status of a problem that the operation does not declare', async () => {
    plant('PutCustomer', () => {
      throw new Problem(404, 'No customer has this id.')
    })
    const { status, body } = await put(createMock(), 'cus_1', {})
    expect(status).toBe(500)
    expect(body.detail).toContain('The response 404 of PutCustomer breaks the contract')
  })

  it.each([
    ['a missing header', {}, 'header location is missing'],
    ['a header of another form', { Location: 'cus_1' }, 'header location / (format)'],
    [
      'a header that is not declared',
      { Location: 'https://api.rebilly.com/customers/cus_1', ETag: '"1"' },
      'header etag is not declared',
    ],
    [
      'another media type',
      { Location: 'https://api.rebilly.com/customers/cus_1', 'Content-Type': 'text/plain' },
      'header content-type is "text/plain", not application/json',
    ],
  ])('by %s', async (_, headers, reason) => {
    const customer = await customerWith({})
    plant('PutCustomer', () => json(customer, { status: 201, headers }))
    const { status, body } = await put(createMock(), 'cus_1', {})
    expect(status).toBe(500)
    expect(body.detail).toContain(`PutCustomer breaks the contract: ${reason}`)
  })

  it('by a header that is no number', async () => {
    const headers = { ...page, 'Pagination-Total': 'many' }
    plant('GetCustomerCollection', () => json([], { headers }))
    const { status, body } = await call(createMock(), 'GET', '/customers')
    expect(status).toBe(500)
    expect(body.detail).toContain('header pagination-total / (type)')
  })

  it.each([
    ['a member of another type', { revision: '1' }, 'body /revision (type)'],
    ['a missing member', { tags: undefined }, 'body / (required)'],
    ['a member that nobody knows', { password: 'secret' }, 'body /password (false)'],
    ['a value out of bounds', { id: 'i'.repeat(51) }, 'body /id (maxLength)'],
    ['a value of another form', { email: 'nobody' }, 'body /email (pattern)'],
    ['a time of another form', { createdTime: 'today' }, 'body /createdTime (format)'],
    [
      'a member further down',
      { primaryAddress: { firstName: '' } },
      'body /primaryAddress (required)',
    ],
    ['a null', { customFields: null }, 'body /customFields (type)'],
  ])('by %s', async (_, members, reason) => {
    const customer = await customerWith(members)
    plant('GetCustomer', () => json(customer))
    const { status, body } = await get(createMock(), 'cus_1')
    expect(status).toBe(500)
    expect(body.detail).toContain(reason)
  })

  it('by a problem that does not say what to do', async () => {
    plant('GetCustomer', () => {
      throw new Problem(404, '')
    })
    const { status, body } = await get(createMock(), 'cus_1')
    expect(status).toBe(500)
    expect(body.detail).toContain('body /detail (minLength)')
  })
})

describe('with checkResponses', () => {
  it('a response may leave out what `fields` does not name', async () => {
    const primaryAddress = { firstName: 'Ada', country: 'GB' }
    const mock = createMock({ customers: [{ id: 'cus_1', primaryAddress }] })
    const { status, body } = await get(mock, 'cus_1?fields=primaryAddress.country')
    expect(status).toBe(200)
    expect(body).toEqual({ id: 'cus_1', primaryAddress: { country: 'GB' } })
  })

  it('what `fields` names must be as the contract says', async () => {
    plant('GetCustomer', () => json({ id: 'cus_1', firstName: 5 }))
    const { status, body } = await get(createMock(), 'cus_1?fields=firstName')
    expect(status).toBe(500)
    expect(body.detail).toContain('body /firstName (')
  })

  it('a scenario may do what the contract does not say', async () => {
    const mock = createMock()
    mock.when('GetCustomer').respond(503)
    expect((await get(mock, 'cus_1')).status).toBe(503)
  })

  it.each([
    ['PATCH', '/customers', 405],
    ['GET', '/customers/a/b/c', 404],
    ['GET', '/invoices', 501],
  ])(
    'a %s of %s is as the document says, though it is no operation',
    async (method, path, status) => {
      expect((await call(createMock(), method, path)).status).toBe(status)
    },
  )
})

it('without it, nothing looks', async () => {
  plant('GetCustomer', () => json({}, { status: 202 }))
  const { status } = await get(createMock({ checkResponses: false }), 'cus_1')
  expect(status).toBe(202)
})
