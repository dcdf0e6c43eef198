import { describe, expect, it } from 'vitest'
import type { Mock, MockOptions, WorldSource } from '../../src/index.ts'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { call, get, list, put } from '../support/requests.ts'

const bytes = async (mock: Mock) => JSON.stringify(await mock.snapshot())

/** A little of everything that a world can hold. */
async function liveIn(mock: Mock) {
  const { id: paymentToken } = await mock.tokens.issue()
  await put(mock, 'ada', { primaryAddress: { firstName: 'Ada' }, paymentToken })
  await put(mock, 'ada', { primaryAddress: { firstName: 'Augusta' } })
  await put(mock, 'twin', { customFields: { color: 'blue' } })
  await mock.tags.create({ name: 'VIP' })
  await call(mock, 'POST', '/tags/VIP/customers/ada')
  await call(mock, 'PUT', '/customers/ada/lead-source', { body: '{"medium":"cpc"}' })
  await call(mock, 'POST', '/customers/ada/timeline', { body: '{"message":"Called"}' })
  await call(mock, 'DELETE', '/customers/twin?targetCustomerId=ada')
  await mock.customers.create()
  await mock.tokens.issue()
}

/** What anyone can ask of the mock, and what it will say next. */
async function answersOf(mock: Mock) {
  const paths = [
    '/customers',
    '/tags',
    '/tokens',
    '/payment-instruments',
    '/customers/ada/timeline',
  ]
  const answers = []
  for (const path of paths) answers.push((await call(mock, 'GET', path)).text)
  answers.push((await get(mock, 'ada/lead-source')).text)
  answers.push((await put(mock, 'twin', {})).text)
  answers.push((await call(mock, 'POST', '/customers', { body: '{}' })).text)
  answers.push((await call(mock, 'POST', '/customers/ada/timeline', { body: '{}' })).text)
  return answers
}

describe('reset', () => {
  it.each<[string, MockOptions]>([
    ['an empty mock', {}],
    ['generated customers', { customers: 20 }],
    ['listed customers', { customers: [{ id: 'ada', tags: [{ name: 'Gold' }] }, {}] }],
  ])('brings %s back to its start, byte for byte', async (_, options) => {
    const mock = createMock({ ...options, now: manualClock().now })
    const start = await bytes(mock)
    await liveIn(mock)
    expect(await bytes(mock)).not.toBe(start)
    const first = await answersOf(mock)

    await mock.reset()

    expect(await bytes(mock)).toBe(start)
    await liveIn(mock)
    expect(await answersOf(mock)).toEqual(first)
  })
})

describe('a snapshot', () => {
  it('is the whole world: what is restored answers as the mock of then would have', async () => {
    const { now } = manualClock()
    const mock = createMock({ now })
    await liveIn(mock)
    const snapshot = await mock.snapshot()
    const answers = await answersOf(mock)

    await mock.restore(snapshot)
    expect(await answersOf(mock)).toEqual(answers)

    const other = createMock({ now, world: snapshot })
    expect(await answersOf(other)).toEqual(answers)
  })

  it('is the same when it is taken twice, restored or sent as JSON', async () => {
    const mock = createMock()
    await liveIn(mock)
    const snapshot = await bytes(mock)
    expect(await bytes(mock)).toBe(snapshot)
    await mock.reset()
    await mock.restore(JSON.parse(snapshot))
    expect(await bytes(mock)).toBe(snapshot)
  })

  it('is a copy: neither it nor the mock changes with the other', async () => {
    const mock = createMock({ customers: [{ id: 'ada' }] })
    const snapshot = await mock.snapshot()
    const [ada] = snapshot.customers
    if (ada) ada.firstName = 'Eve'
    await put(mock, 'ada', { customFields: { color: 'blue' } })
    expect(mock.customers.get('ada')?.firstName).toBeNull()
    expect(ada?.customFields).toEqual({})
  })

  it('holds what was written to `mock.db`', async () => {
    const mock = createMock({ customers: [{ id: 'ada' }, { id: 'bob' }] })
    await mock.ready
    const [ada] = mock.db.customers.all()
    await mock.db.customers.create({ ...structuredClone(ada as object), id: 'eve' } as never)
    await mock.db.customers.update((q) => q.where({ id: 'ada' }), {
      data: (customer) => {
        customer.firstName = 'Ada'
      },
    })
    mock.db.customers.delete((q) => q.where({ id: 'bob' }))

    const { customers } = await mock.snapshot()

    expect(customers.map(({ id, firstName }) => [id, firstName])).toEqual([
      ['ada', 'Ada'],
      ['eve', null],
    ])
  })

  it('can be restored after customers and tags were deleted from `mock.db`', async () => {
    const mock = createMock()
    await liveIn(mock)
    mock.db.tags.clear()
    const snapshot = await mock.snapshot()
    expect(snapshot.tags).toMatchObject([{ name: 'VIP' }])

    mock.db.customers.delete((q) => q.where({ id: 'ada' }))
    await mock.restore(await mock.snapshot())
    expect(mock.customers.count).toBe(1)
  })

  it('can be restored after `mock.customers.delete`, which leaves nothing behind', async () => {
    const mock = createMock()
    await liveIn(mock)
    await mock.customers.delete('ada')
    await mock.restore(await mock.snapshot())
    expect((await put(mock, 'twin', {})).status).toBe(201)
  })
})

describe('restore', () => {
  const ada = { id: 'ada', primaryAddress: { firstName: 'Ada' } }

  const refused = async (change: (world: Awaited<ReturnType<Mock['snapshot']>>) => unknown) => {
    const mock = createMock({ customers: [ada] })
    const before = await bytes(mock)
    const error = await mock.restore(change(await mock.snapshot()) as WorldSource).then(
      () => 'restored',
      ({ message }: Error) => message,
    )
    expect(await bytes(mock)).toBe(before)
    return error
  }

  it('refuses a record that is broken, names it and its field, and changes nothing', async () => {
    const error = await refused(({ customers, ...world }) => ({
      ...world,
      customers: [...customers, { ...customers[0], id: 'bob', revision: 'three' }],
    }))
    expect(error).toContain(
      'Failed to load the world: `customers[1].revision` must be a number, but is',
    )
    expect(error).toContain('nothing was changed')
  })

  it('refuses another version', async () => {
    const error = await refused((world) => ({ ...world, version: 2 }))
    expect(error).toContain('its `version` is 2, and this version of rebilly-mock reads 1')
  })

  it.each([[undefined], [null], ['{}'], [[]]])('refuses %j', async (given) => {
    expect(await refused(() => given)).toContain('its `format` is not "rebilly-mock"')
  })

  it('goes on with the ids of before when the world does not count them', async () => {
    const mock = createMock({ now: manualClock().now })
    const { counters: _, ...world } = await mock.snapshot()
    const { id } = await mock.customers.create()
    await mock.restore(world)
    expect((await mock.customers.create()).id).not.toBe(id)
  })

  it('leaves the start alone, to which reset returns', async () => {
    const mock = createMock({ customers: [ada] })
    await mock.restore({ format: 'rebilly-mock', version: 1 })
    expect(mock.customers.count).toBe(0)
    await mock.reset()
    expect(mock.customers.count).toBe(1)
  })
})

describe('a checkpoint', () => {
  it('is where rollback leads, as often as one likes', async () => {
    const mock = createMock({ now: manualClock().now })
    await liveIn(mock)
    await mock.checkpoint('lived')
    const then = await bytes(mock)
    const answers = await answersOf(mock)

    for (const _ of [1, 2]) {
      await mock.rollback('lived')
      expect(await bytes(mock)).toBe(then)
      expect(await answersOf(mock)).toEqual(answers)
    }
  })

  it('stays when the mock is reset, and takes the place of one with its name', async () => {
    const mock = createMock()
    await mock.checkpoint('here')
    await put(mock, 'ada', {})
    await mock.checkpoint('here')
    await mock.reset()
    await mock.rollback('here')
    expect(mock.customers.count).toBe(1)
  })

  it('does not follow what is written to `mock.db`', async () => {
    const mock = createMock({ customers: [{ id: 'ada' }] })
    await mock.ready
    const [ada] = mock.db.customers.all()
    const bob = await mock.db.customers.create({
      ...structuredClone(ada as object),
      id: 'bob',
    } as never)
    await mock.checkpoint('both')
    Object.assign(bob, { firstName: 'Bob' })
    mock.db.customers.clear()

    await mock.rollback('both')

    expect(mock.customers.get('bob')?.firstName).toBeNull()
    expect(mock.customers.count).toBe(2)
  })

  it('must be there', async () => {
    const mock = createMock()
    await expect(mock.rollback('logged-in')).rejects.toThrow(
      `Failed to roll back: no checkpoint is called "logged-in". There is none at all: call \`mock.checkpoint('logged-in')\` first.`,
    )
    await mock.checkpoint('logged-in')
    await mock.checkpoint('paid')
    await expect(mock.rollback('logedin')).rejects.toThrow(
      'no checkpoint is called "logedin". There are "logged-in", "paid".',
    )
  })
})

describe('a file', () => {
  it('holds the world, for import and for the option `world`', async () => {
    const mock = createMock()
    await liveIn(mock)
    const file = await mock.export()
    expect([file.name, file.type]).toEqual(['rebilly-mock-world.json', 'application/json'])
    const world = JSON.parse(await file.text())
    expect(world).toEqual(await mock.snapshot())

    const other = createMock()
    await other.import(file)
    expect(await bytes(other)).toBe(await bytes(mock))
    expect(await bytes(createMock({ world }))).toBe(await bytes(mock))
  })

  it.each([
    ['{"format": "rebilly-mock", "vers', 'the file is not JSON'],
    ['', 'the file is not JSON'],
    ['{}', 'its `format` is not "rebilly-mock"'],
  ])('%j is refused, and changes nothing', async (text, reason) => {
    const mock = createMock({ customers: [{ id: 'ada' }] })
    await expect(mock.import(new Blob([text]))).rejects.toThrow(reason)
    expect((await list(mock)).body).toHaveLength(1)
  })

  it('says what it takes, when that is no file', async () => {
    await expect(createMock().import('{}' as never)).rejects.toThrow(
      'Failed to import a world: what was given is no file. Give a Blob, such as what `mock.export()` gave',
    )
  })
})

describe('a snapshot that was restored before', () => {
  async function restored() {
    const mock = createMock({ customers: 3, now: manualClock().now })
    const snapshot = await mock.snapshot()
    await mock.restore(snapshot)
    const [customer] = snapshot.customers as [(typeof snapshot.customers)[number]]
    return { mock, snapshot, customer }
  }

  it('is not trusted once it is changed', async () => {
    const { mock, snapshot, customer } = await restored()
    const before = await bytes(mock)
    customer.lastPaymentTime = 'yesterday'

    await expect(mock.restore(snapshot)).rejects.toThrow('`customers[0].lastPaymentTime`')

    expect(await bytes(mock)).toBe(before)
  })

  it('brings its changes, deep ones and the order of members among them', async () => {
    const { mock, snapshot, customer } = await restored()
    customer.customFields = { b: { deep: [1] }, a: 2 }
    await mock.restore(snapshot)
    customer.customFields = { a: 2, b: { deep: [2] } }

    await mock.restore(snapshot)

    expect(await bytes(mock)).toBe(JSON.stringify(snapshot))
  })

  it('shares nothing with the mock', async () => {
    const { mock, customer } = await restored()
    const before = await bytes(mock)

    customer.averageValue.amount = 123_456

    expect(await bytes(mock)).toBe(before)
    expect((await mock.snapshot()).customers[0]).not.toBe((await mock.snapshot()).customers[0])
  })

  it('is still told where it is wrong as a whole', async () => {
    const { mock, snapshot, customer } = await restored()
    snapshot.customers.push(structuredClone(customer))

    await expect(mock.restore(snapshot)).rejects.toThrow('as `customers[0].id` is')
    await expect(mock.restore({ ...snapshot, tags: [1n] } as never)).rejects.toThrow(
      'it is not plain JSON',
    )
  })
})
