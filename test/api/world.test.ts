import { describe, expect, test } from 'vitest'
import { customerFactory, world } from '#factories/index'
import type { WorldData, WorldSource } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { get, put } from '../support/requests.ts'
import { seedCustomers } from '../support/seed-customers.ts'

const header = { format: 'rebilly-mock', version: 1 } as const

const ada = {
  ...customerFactory.build(),
  id: 'ada',
  tags: [],
  defaultPaymentInstrument: { method: 'paypal', paymentInstrumentId: 'inst_1' },
} as const
const seen = { createdTime: '2025-01-31T09:30:00Z', updatedTime: '2025-01-31T09:30:00Z' }
const leadSource = { medium: 'cpc', ...seen }

const small: WorldData = {
  ...header,
  customers: [{ ...ada, tags: [] }],
  leadSources: [{ id: 'ada', current: leadSource, original: leadSource }],
  mergedCustomers: [{ id: 'twin', targetCustomerId: 'ada' }],
}

describe('a mock with a world', () => {
  test('starts with all of it', async () => {
    const mock = createMock({ world: small })
    expect((await get(mock, 'ada')).body).toMatchObject({ id: 'ada', email: ada.email })
    expect((await get(mock, 'ada/lead-source')).body).toMatchObject({ medium: 'cpc' })
    expect((await put(mock, 'twin', {})).body.detail).toMatch('merged into "ada"')
  })

  test('starts empty when the world has no tables', async () => {
    const mock = createMock({ world: header })
    await mock.ready
    expect(mock.customers.count).toBe(0)
  })

  test('takes JSON as it comes out of a file', async () => {
    const file = JSON.stringify(small)
    const world: WorldSource = JSON.parse(file)
    const mock = createMock({ world })
    await mock.ready
    expect(mock.customers.get('ada')?.email).toBe(ada.email)
  })

  test('takes a function, which may load the world when it is needed', async () => {
    const mock = createMock({ world: async () => small })
    await mock.ready
    expect(mock.customers.count).toBe(1)
  })

  test('goes back to it on reset', async () => {
    const mock = createMock({ world: small })
    const before = await get(mock, 'ada')
    await put(mock, 'ada', { websiteId: 'web_2' })
    await put(mock, 'grace', {})

    await mock.reset()

    expect(await get(mock, 'ada')).toEqual(before)
    expect((await get(mock, 'grace')).status).toBe(404)
  })

  test('adds the listed customers to it', async () => {
    const vip = {
      id: 'tag_vip',
      name: 'VIP',
      type: 'customer' as const,
      createdTime: '2025-01-01T00:00:00Z',
      updatedTime: '2025-01-01T00:00:00Z',
    }
    const mock = createMock({ world: small, customers: [{ id: 'grace', tags: [vip] }] })
    await mock.ready
    expect(mock.customers.get('ada')).toBeDefined()
    expect(mock.customers.get('grace')?.tags).toMatchObject([vip])
  })

  test('neither keeps nor changes what it was given', async () => {
    const world = structuredClone(small)
    const mock = createMock({ world })
    await mock.ready
    expect(Object.isFrozen(world.customers?.[0])).toBe(false)

    Object.assign(world.customers?.[0] ?? {}, { firstName: 'Eve' })
    await mock.reset()

    expect(mock.customers.get('ada')?.firstName).toBe(ada.firstName)
    expect(world).toEqual({ ...small, customers: [{ ...ada, firstName: 'Eve' }] })
  })

  test('never gives an id a second time when it knows how many it gave', async () => {
    const now = () => new Date('2026-01-31T09:30:00Z')
    const first = createMock({ now })
    const { id } = await first.customers.create()
    const second = createMock({ now, world: { ...header, counters: { cus_: 1 } } })
    expect((await second.customers.create()).id).not.toBe(id)

    await second.reset()
    const again = await second.customers.create()
    await second.reset()
    expect((await second.customers.create()).id).toBe(again.id)
  })
})

describe('a world that cannot be loaded', () => {
  const reason = async (world: unknown, customers?: number | { id: string }[]) =>
    createMock({ world: world as WorldSource, ...(customers && { customers }) }).ready.then(
      () => 'loaded',
      (error: Error) => error.message,
    )

  test('is refused as a whole, and each request says why', async () => {
    const customers = seedCustomers(4, 1)
    const broken = customers.map((customer, position) =>
      position === 3
        ? { ...customer, primaryAddress: { ...customer.primaryAddress, country: 'us' } }
        : customer,
    )
    const mock = createMock({ world: { ...header, customers: broken } as WorldSource })
    await expect(mock.ready).rejects.toThrow(
      'Failed to load the world: `customers[3].primaryAddress.country` must be an ISO 3166-1 code of two capital letters, such as "US", not "us".',
    )
    expect(mock.customers.count).toBe(0)
    const answer = await get(mock, 'ada')
    expect([answer.status, answer.body.detail]).toEqual([
      500,
      expect.stringContaining('`customers[3].primaryAddress.country`'),
    ])
  })

  test.each<[string, unknown, string]>([
    ['no format', { customers: [] }, 'its `format` is not "rebilly-mock"'],
    ['a later version', { ...header, version: 2 }, 'reads 1. Update rebilly-mock.'],
    ['an earlier one', { ...header, version: 0 }, 'its `version` is 0, and this version'],
    ['one that is none', { ...header, version: 'x' }, 'reads 1. Write it anew.'],
    [
      'a table misspelt',
      { ...header, customer: [] },
      'a world; is `customers` meant? Correct this',
    ],
    ['a table that is none', { ...header, tags: {} }, '`tags` must be a list of records'],
    ['a record that is none', { ...header, tags: [null] }, '`tags[0]` must be an object'],
    ['a counter that is none', { ...header, counters: { cus_: -1 } }, '`counters.cus_` must be'],
    [
      'a circle',
      {
        ...header,
        get self() {
          return this
        },
      },
      'it is not plain JSON',
    ],
  ])('%s', async (_, world, message) => {
    expect(await reason(world)).toContain(message)
  })

  test('a member that nobody knows', async () => {
    const world = { ...header, customers: [{ ...ada, frstName: 'Ada' }] }
    expect(await reason(world)).toContain('`customers[0].frstName` is not a member that the kit')
  })

  test('an id that comes twice', async () => {
    const world = { ...header, customers: [ada, ada] }
    expect(await reason(world)).toContain('`customers[1].id` is "ada", as `customers[0].id` is')
  })

  test('an id that no path can hold', async () => {
    const world = { ...header, customers: [{ ...ada, id: 'a/b' }] }
    expect(await reason(world)).toContain('`customers[0].id` must hold only ASCII letters')
  })

  test('a tag that no table holds', async () => {
    const [tag] = customerFactory.tagged('VIP').build().tags
    const world = { ...header, customers: [{ ...ada, tags: [tag] }] }
    expect(await reason(world)).toContain(
      `\`customers[0].tags[0].id\` is "${tag?.id}", an id that is not in \`tags\``,
    )
  })

  test('two tags of one name', async () => {
    const [tag] = customerFactory.tagged('VIP').build().tags
    const world = { ...header, tags: [tag, { ...tag, id: 'tag_2', name: 'vip' }] }
    expect(await reason(world)).toContain('`tags[1].name` is "vip", as `tags[0].name` is')
  })

  test('a record of a customer that is not there', async () => {
    const { customers: _, ...rest } = small
    expect(await reason(rest)).toContain(
      '`leadSources[0].id` is "ada", an id that is not in `customers`; `mergedCustomers[0].targetCustomerId`',
    )
  })

  test('a timeline message of a type that no response can show', async () => {
    const single = world('single')
    const timeline = single.timeline.map((message) => ({ ...message, type: 'x' }))
    expect(await reason({ ...single, timeline })).toContain(
      '`timeline[0].type` must be one of the 76 types of timeline messages',
    )
  })

  test('more faults than anyone reads', async () => {
    const world = { ...header, tags: Array(20).fill({ id: 1 }) }
    expect(await reason(world)).toMatch(/; and \d\d more\. Correct this and load it again/)
  })

  test('a function that fails', async () => {
    const failing = () => Promise.reject(new Error('no such file'))
    expect(await reason(failing)).toBe(
      'Failed to load the world: the function of the option `world` threw: no such file.',
    )
  })

  test('a number of customers beside it', async () => {
    expect(await reason(small, 3)).toContain('the option `customers` is 3, and the world has its')
  })

  test('a listed customer with an id of the world', async () => {
    expect(await reason(small, [{ id: 'ada' }])).toContain(
      '`customers[0]` has the id "ada" of a customer of the option `world`',
    )
  })
})
