import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Problem } from '../../src/index.ts'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { get, list, put } from '../support/requests.ts'

describe('mock.customers', () => {
  it('creates under an id that start data did not take', async () => {
    const { now } = manualClock()
    const { id } = await createMock({ now }).customers.create()
    const mock = createMock({ now, customers: [{ id }] })

    expect((await mock.customers.create()).id).not.toBe(id)
    expect(mock.customers.count).toBe(2)
  })

  it('puts as PUT does: first creates, then updates', async () => {
    const mock = createMock()
    const first = await mock.customers.put('cus_1', { primaryAddress: { firstName: 'Ada' } })
    const second = await mock.customers.put('cus_1', { primaryAddress: { firstName: 'Eve' } })
    expect(first).toMatchObject({ id: 'cus_1', firstName: 'Ada', revision: 0 })
    expect(second).toMatchObject({ id: 'cus_1', firstName: 'Eve', revision: 1 })
  })

  it('shares its data with the requests, in both directions', async () => {
    const mock = createMock()
    const stored = await mock.customers.put('cus_1', { websiteId: 'web_1' })
    expect((await get(mock, 'cus_1')).body).toEqual(stored)

    const { body } = await put(mock, 'cus_2', { websiteId: 'web_2' })
    expect(mock.customers.get('cus_2')).toEqual(body)
  })

  it('throws the problem that PUT would answer', async () => {
    const mock = createMock()
    const invalid = mock.customers.put('cus_1', { websiteId: 'a'.repeat(51) })
    await expect(invalid).rejects.toBeInstanceOf(Problem)
    await expect(invalid).rejects.toMatchObject({
      status: 422,
      invalidFields: [{ field: 'websiteId' }],
    })
    await expect(mock.customers.put('a b', {})).rejects.toMatchObject({ status: 422 })

    await mock.customers.put('cus_1', {})
    await expect(mock.customers.put('cus_1', { revision: 5 })).rejects.toMatchObject({
      status: 409,
    })
  })

  it('spends payment tokens', async () => {
    const mock = createMock()
    const { id: paymentToken } = await mock.tokens.issue()
    await mock.customers.put('cus_1', { paymentToken })
    expect((await put(mock, 'cus_2', { paymentToken })).status).toBe(422)
  })

  it('creates with an id of its own', async () => {
    const mock = createMock()
    const one = await mock.customers.create()
    const other = await mock.customers.create({ primaryAddress: { firstName: 'Ada' } })
    expect(one.id).toMatch(/^cus_[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(other.id).not.toBe(one.id)
    expect((await get(mock, other.id)).body.firstName).toBe('Ada')
  })

  it('creates with members that only a server sets', async () => {
    const mock = createMock()
    const seed = {
      id: 'cus_1',
      createdTime: '2025-01-01T00:00:00Z',
      invoiceCount: 3,
      paymentCount: 2,
      lastPaymentTime: '2025-06-01T00:00:00Z',
      lifetimeRevenue: { currency: 'EUR', amount: 20, amountUsd: 22.5 },
      hasFulfilledKyc: true,
      revision: 7,
      organizationId: 'org_other',
    }
    expect(await mock.customers.create(seed)).toMatchObject({
      ...seed,
      updatedTime: '2025-01-01T00:00:00Z',
    })
  })

  it('creates no customer whose id is taken', async () => {
    const mock = createMock()
    await mock.customers.create({ id: 'cus_1', invoiceCount: 3 })
    await expect(mock.customers.create({ id: 'cus_1' })).rejects.toMatchObject({ status: 409 })
    expect(mock.customers.get('cus_1')?.invoiceCount).toBe(3)
  })

  it.each([
    [{ id: 'a b' }, 'id'],
    [{ lastPaymentTime: 'yesterday' }, 'lastPaymentTime'],
    [{ invoiceCount: 1.5 }, 'invoiceCount'],
    [{ primaryAddress: { country: 'gb' } }, 'primaryAddress.country'],
  ])('creates nothing of %j', async (seed, field) => {
    const mock = createMock()
    await expect(mock.customers.create(seed)).rejects.toMatchObject({
      status: 422,
      invalidFields: [{ field }],
    })
    expect(mock.customers.count).toBe(0)
  })

  it('gets and deletes by id, and counts', async () => {
    const mock = createMock({ customers: [{ id: 'cus_1' }, { id: 'cus_2' }] })
    await mock.ready
    expect(mock.customers.count).toBe(2)

    await mock.customers.delete('cus_1')

    expect(mock.customers.get('cus_1')).toBeUndefined()
    expect(mock.customers.count).toBe(1)
    expect((await get(mock, 'cus_1')).status).toBe(404)
    await expect(mock.customers.delete('cus_1')).rejects.toMatchObject({ status: 404 })
  })

  it('lists as GET does, and pages', async () => {
    const mock = createMock({ customers: 20 })
    await mock.ready
    expect(mock.customers.list()).toEqual((await list(mock)).body)
    expect(await mock.customers.find({ limit: 5, offset: 10 })).toEqual(
      (await list(mock, '?limit=5&offset=10')).body,
    )
  })

  it('lists the newest first, and within a second what was written last', async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now })
    for (const id of ['a', 'b', 'c', 'd']) await mock.customers.put(id, {})
    clock.advance({ seconds: 1 })
    for (const id of ['e', 'f']) await mock.customers.put(id, {})
    expect(mock.customers.list().map(({ id }) => id)).toEqual(['f', 'e', 'd', 'c', 'b', 'a'])
  })

  it('hands out nothing by which the data could be changed', async () => {
    const mock = createMock()
    await mock.customers.put('cus_1', { primaryAddress: { firstName: 'Ada' }, customFields: {} })
    const customer = mock.customers.get('cus_1')
    expect(() => Object.assign(customer ?? {}, { firstName: 'Eve' })).toThrow(TypeError)
    expect(() => Object.assign(customer?.primaryAddress ?? {}, { firstName: 'Eve' })).toThrow(
      TypeError,
    )
    expect(() => Object.assign(customer?.customFields ?? {}, { color: 'red' })).toThrow(TypeError)
  })

  it('neither freezes nor keeps what the caller gave', async () => {
    const mock = createMock()
    const input = { customFields: { color: 'blue' } }
    const seed = { id: 'cus_2', customFields: { color: 'blue' }, tags: [] as never[] }
    await mock.customers.put('cus_1', input)
    await mock.customers.create(seed)

    input.customFields.color = 'red'
    seed.customFields.color = 'red'

    expect(Object.isFrozen(seed.tags)).toBe(false)
    expect(mock.customers.get('cus_1')?.customFields).toEqual({ color: 'blue' })
    expect(mock.customers.get('cus_2')?.customFields).toEqual({ color: 'blue' })
  })
})

describe('start data', () => {
  it('can be a list', async () => {
    const mock = createMock({
      now: manualClock().now,
      customers: [
        { id: 'cus_1', primaryAddress: { firstName: 'Ada' }, invoiceCount: 3 },
        { primaryAddress: { firstName: 'Eve' } },
      ],
    })
    const { body } = await list(mock)
    expect(body.map(({ firstName }) => firstName).sort()).toEqual(['Ada', 'Eve'])
    expect(mock.customers.get('cus_1')).toMatchObject({
      invoiceCount: 3,
      createdTime: '2026-01-31T09:30:00Z',
      revision: 0,
    })
  })

  it('can be a number of generated customers, the same for the same seed', async () => {
    const texts = async (seed: number) =>
      (await list(createMock({ now: manualClock().now, customers: 25, seed }))).text
    expect(await texts(1)).toBe(await texts(1))
    expect(await texts(1)).not.toBe(await texts(2))
    expect(JSON.parse(await texts(1))).toHaveLength(25)
  })

  it('belongs to the organization of the mock', async () => {
    const { body } = await list(createMock({ customers: 3, organizationId: 'org_mine' }))
    expect(body.map(({ organizationId }) => organizationId)).toEqual(Array(3).fill('org_mine'))
  })

  it('stays the caller’s own', async () => {
    const customers = [{ id: 'cus_1', customFields: { color: 'blue' } }]
    const mock = createMock({ customers })
    await mock.ready
    for (const { customFields } of customers) customFields.color = 'red'
    await mock.reset()
    expect(mock.customers.get('cus_1')?.customFields).toEqual({ color: 'blue' })
  })

  it('makes `ready` reject when it is invalid, and says where', async () => {
    const mock = createMock({ customers: [{}, { primaryAddress: { country: 'gb' } }] })
    await expect(mock.ready).rejects.toThrow(
      /^Failed to load the mock's start data, `customers\[1\]`: primaryAddress\.country must be/,
    )
  })

  it('says what a member that only a server sets is, and what it must be', async () => {
    const mock = createMock({
      customers: [{ paymentCount: 'many', createdTime: '1 May' } as never],
    })
    await expect(mock.ready).rejects.toThrow(
      /createdTime must be an RFC 3339 date-time .*, not "1 May"; paymentCount must be an? \w+, but is a string/,
    )
  })

  it('makes every answer a 500 with the reason when it is invalid', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => logged.mockRestore())
    const mock = createMock({ customers: [{ id: 'a b' }] })

    const { status, body } = await put(mock, 'cus_1', {})
    expect(status).toBe(500)
    expect(body).toMatchObject({ title: 'Internal Server Error', status: 500 })
    expect(body.detail).toContain('`customers[0]`: id must hold only ASCII letters')
    expect(logged).toHaveBeenCalledOnce()
  })

  it('makes the store reject too', async () => {
    const mock = createMock({ customers: [{ id: 'a b' }] })
    await expect(mock.customers.put('cus_1', {})).rejects.toThrow('customers[0]')
    await expect(mock.reset()).rejects.toThrow('customers[0]')
  })

  it.each([-1, 1.5, Number.NaN])('cannot be %d customers', (customers) => {
    expect(() => createMock({ customers })).toThrow(
      /^Failed to create the mock: `customers` must be a whole number from 0 to 1000000, or a list of customers/,
    )
  })
})

describe('reset', () => {
  it('brings back the start data', async () => {
    const mock = createMock({ customers: [{ id: 'cus_1', customFields: { color: 'blue' } }] })
    const { text: before } = await list(mock)
    await put(mock, 'cus_1', { customFields: { color: 'red' } })
    await put(mock, 'cus_2', {})
    await mock.customers.delete('cus_1')

    await mock.reset()

    expect((await list(mock)).text).toBe(before)
    expect((await get(mock, 'cus_2')).status).toBe(404)
  })

  it('brings back ids and tokens: the same requests get the same bytes', async () => {
    const mock = createMock({ now: manualClock().now, customers: 3 })
    const story = async () => {
      const { id: paymentToken } = await mock.tokens.issue({ billingAddress: { city: 'Rome' } })
      const created = await mock.customers.create()
      const answers = [
        await put(mock, 'cus_1', { paymentToken }),
        await put(mock, created.id, { paymentToken }),
        await list(mock),
      ]
      return answers.map(({ status, text }) => `${status} ${text}`)
    }

    const first = await story()
    await mock.reset()

    expect(await story()).toEqual(first)
  })

  it('forgets issued tokens', async () => {
    const mock = createMock()
    const { id: paymentToken } = await mock.tokens.issue()
    await mock.reset()
    expect((await put(mock, 'cus_1', { paymentToken })).status).toBe(422)
  })

  it('can come before the start data is in', async () => {
    const mock = createMock({ customers: [{ id: 'cus_1' }] })
    await mock.reset()
    expect(mock.customers.count).toBe(1)
  })
})

describe('two mocks', () => {
  it('share no data', async () => {
    const [one, other] = [createMock(), createMock()]
    await put(one, 'cus_1', {})
    expect((await get(other, 'cus_1')).status).toBe(404)
    expect(other.customers.count).toBe(0)
    await other.reset()
    expect(one.customers.count).toBe(1)
  })

  it('share no ids: what one makes does not move the other', async () => {
    const alone = createMock({ now: manualClock().now })
    const [busy, other] = [
      createMock({ now: manualClock().now }),
      createMock({ now: manualClock().now }),
    ]
    await busy.customers.create()
    expect((await other.customers.create()).id).toBe((await alone.customers.create()).id)
  })

  it('share no rules', async () => {
    const strict = createMock({ strictBody: true })
    const open = createMock({ auth: 'off' })
    expect((await put(strict, 'cus_1', { nickname: 'Ben' })).status).toBe(422)
    expect((await put(open, 'cus_1', { nickname: 'Ben' }, { 'REB-APIKEY': '' })).status).toBe(201)
    expect((await put(strict, 'cus_1', {}, { 'REB-APIKEY': '' })).status).toBe(401)
  })
})

describe('mock.db', () => {
  it('finds by the query syntax of the collection', async () => {
    const mock = createMock({ customers: [{ id: 'cus_1', isEddRequired: true }, { id: 'cus_2' }] })
    await mock.ready
    expect(mock.db.customers.findFirst((q) => q.where({ isEddRequired: true }))?.id).toBe('cus_1')
  })

  it('creates a customer that requests find', async () => {
    const mock = createMock({ customers: [{ id: 'cus_1' }] })
    await mock.ready
    const { _links, ...record } = mock.customers.get('cus_1') ?? expect.unreachable()
    await mock.db.customers.create({ ...record, id: 'cus_copy' })
    expect((await get(mock, 'cus_copy')).status).toBe(200)
    expect((await put(mock, 'cus_copy', { isEddRequired: true })).status).toBe(200)
  })

  it('updates a customer, and its id', async () => {
    const mock = createMock({ customers: [{ id: 'cus_1' }] })
    await mock.ready
    await mock.db.customers.update((q) => q.where({ id: 'cus_1' }), {
      data: (record) => {
        record.id = 'cus_renamed'
        record.invoiceCount = 5
      },
    })
    expect((await get(mock, 'cus_1')).status).toBe(404)
    expect((await get(mock, 'cus_renamed')).body.invoiceCount).toBe(5)
    expect((await put(mock, 'cus_1', {})).status).toBe(201)
    expect((await put(mock, 'cus_renamed', { isEddRequired: true })).status).toBe(200)
  })

  it('deletes a customer', async () => {
    const mock = createMock({ customers: [{ id: 'cus_1' }, { id: 'cus_2' }] })
    await mock.ready
    mock.db.customers.delete((q) => q.where({ id: 'cus_1' }))
    expect((await get(mock, 'cus_1')).status).toBe(404)
    expect((await get(mock, 'cus_2')).status).toBe(200)
    expect((await put(mock, 'cus_1', {})).status).toBe(201)
  })

  it('clears all customers', async () => {
    const mock = createMock({ customers: 5 })
    await mock.ready
    const [{ id } = expect.unreachable()] = mock.customers.list()
    mock.db.customers.clear()
    expect((await get(mock, id)).status).toBe(404)
    expect(mock.customers.count).toBe(0)
    expect((await put(mock, id, {})).status).toBe(201)
  })
})
