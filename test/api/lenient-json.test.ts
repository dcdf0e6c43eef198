import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { customerInputFactory } from '../../factories/index.ts'
import { createMock } from '../support/create-mock.ts'
import { call, fieldsOf, get, put } from '../support/requests.ts'

const ada = { label: 'main', value: 'ada@example.com' }

/** As a client writes it which knows one kind of list and object. */
const asPhp = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, asPhp(member)])
  return !Array.isArray(value) && members.length === 0 ? [] : Object.fromEntries(members)
}

describe('with lenientJson', () => {
  it.each<[string, unknown, object]>([
    ['a list', { primaryAddress: { emails: { 0: ada } } }, { primaryAddress: { emails: [ada] } }],
    ['an empty list', { primaryAddress: { emails: {} } }, { primaryAddress: { emails: [] } }],
    ['an object of any members', { customFields: [] }, { customFields: {} }],
    ['a contact', { primaryAddress: [] }, { primaryAddress: { emails: [], city: null } }],
    ['an empty body', [], { primaryAddress: null }],
  ])('%s may be written as the other', async (_, body, kept) => {
    const mock = createMock({ lenientJson: true })
    const answer = await put(mock, 'cus_1', body)
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject(kept)
  })

  it('every body is read so', async () => {
    const mock = createMock({ lenientJson: true, customers: [{ id: 'ada' }] })
    const post = (path: string, body: unknown, method = 'POST') =>
      call(mock, method, path, { body: JSON.stringify(body) })
    await post('/tags', { name: 'VIP', type: 'customer' })

    expect((await post('/customers', [])).status).toBe(201)
    expect((await post('/tags/VIP/customers', { customerIds: { 0: 'ada' } })).status).toBe(204)
    expect((await get(mock, 'ada')).body.tags).toHaveLength(1)
    expect((await post('/tags/VIP/customers', { customerIds: ['ada'] }, 'DELETE')).status).toBe(204)
    expect((await post('/customers/ada/timeline', { customData: [] })).status).toBe(201)
    expect((await post('/customers/ada/lead-source', [], 'PUT')).status).toBe(201)
    expect((await post('/tokens', { method: 'SEPA', billingAddress: [] })).status).toBe(201)
  })

  it('what is neither is refused as ever, by the place where it stands', async () => {
    const mock = createMock({ lenientJson: true })
    const emails = { 0: { ...ada, value: 'ada' } }
    const answer = await put(mock, 'cus_1', { primaryAddress: { emails, phoneNumbers: { 1: {} } } })
    expect(answer.status).toBe(422)
    expect(fieldsOf(answer)).toEqual([
      'primaryAddress.emails.0.value',
      'primaryAddress.phoneNumbers',
    ])
    expect((await put(mock, 'cus_1', { customFields: [1] })).status).toBe(422)
    expect((await put(mock, 'cus_1', { websiteId: [] })).status).toBe(422)
  })

  it('what stands in custom fields stays as it is', async () => {
    const customFields = { list: { 0: 'a' }, object: [] }
    const { body } = await put(createMock({ lenientJson: true }), 'cus_1', { customFields })
    expect(body.customFields).toEqual(customFields)
  })

  it('a body makes the same customer, whichever client wrote it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1 }), async (seed) => {
        const { customFields: _, ...input } = customerInputFactory.transient({ seed }).build()
        const [strict, lenient] = [createMock(), createMock({ lenientJson: true })]
        const plain = await put(strict, 'cus_1', input)
        const written = await put(lenient, 'cus_1', asPhp(input))
        expect(plain.status).toBe(201)
        const times = { createdTime: '', updatedTime: '' }
        expect({ ...written.body, ...times }).toEqual({ ...plain.body, ...times })
      }),
      { numRuns: 20 },
    )
  })
})

describe('without it', () => {
  it.each([
    ['a numbered object', { primaryAddress: { emails: { 0: ada } } }],
    ['an empty list', { customFields: [] }],
    ['an empty body', []],
  ])('%s is 422, which names the option', async (_, body) => {
    const answer = await put(createMock(), 'cus_1', body)
    expect(answer.status).toBe(422)
    expect(answer.body.detail).toContain('`lenientJson: true` (`serve --lenient-json`)')
  })

  it('a 422 of another cause does not', async () => {
    const answer = await put(createMock(), 'cus_1', { websiteId: 5, primaryAddress: {} })
    expect(answer.body.detail).not.toContain('lenientJson')
  })
})
