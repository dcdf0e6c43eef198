import { describe, expect, it } from 'vitest'
import type { DeclaredResource, MockOptions } from '../../../src/index.ts'
import { createMock } from '../../support/create-mock.ts'
import { notes, replies, shop, websites } from '../../support/declared-resources.ts'
import { jsonClient } from '../../support/send-json.ts'

const resources = [notes, replies, websites] as const

/** Rejects as `ready` of a mock with these records does. */
const failing = (records: object, options: MockOptions<readonly DeclaredResource[]> = {}) =>
  expect(createMock({ resources, customers: [{ id: 'ada' }], records, ...options }).ready).rejects

describe('start data of resources of your own', () => {
  it('is there from the start, in whatever order it is listed, and after a reset', async () => {
    const mock = createMock({
      resources,
      customers: [{ id: 'ada' }],
      records: {
        replies: [{ id: 'r1', noteId: 'n1', text: 'Done' }],
        notes: [{ id: 'n1', customerId: 'ada', text: 'Call back' }],
        websites: [
          {
            ...shop,
            id: 'web_1',
            customerId: 'ada',
            revision: 4,
            createdTime: '2026-01-31T09:30:00Z',
          },
          { ...shop, name: 'Store' },
        ],
      },
    })
    const send = jsonClient(mock)
    expect((await send('GET', '/customers/ada/notes/n1/replies/r1')).body.text).toBe('Done')
    expect((await send('GET', '/websites/web_1')).body).toMatchObject({
      revision: 4,
      slug: 'shop',
      createdTime: '2026-01-31T09:30:00Z',
      updatedTime: '2026-01-31T09:30:00Z',
    })
    const start = await mock.snapshot()
    await send('DELETE', '/websites/web_1')
    await send('POST', '/websites', { ...shop, name: 'Mall' })
    await mock.reset()
    expect(await mock.snapshot()).toEqual(start)
    expect(
      mock
        .resource(websites)
        .list()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Shop', 'Store'])
  })

  it('comes beside a world, and beside generated customers', async () => {
    const made = createMock({ resources, records: { websites: [{ ...shop, id: 'web_1' }] } })
    const world = await made.snapshot()
    const beside = createMock({
      resources,
      world,
      records: { websites: [{ ...shop, name: 'Store' }] },
    })
    await beside.ready
    expect(beside.resource(websites).count).toBe(2)
    const generated = createMock({ resources, customers: 3, records: { websites: [shop] } })
    await generated.ready
    expect([generated.customers.count, generated.resource(websites).count]).toEqual([3, 1])
  })

  it('gets ids that follow from the seed and are no one else’s', async () => {
    const first = createMock({ resources, records: { websites: [shop] } })
    await first.ready
    const [id = ''] = first
      .resource(websites)
      .list()
      .map((each) => each.id)
    const taken = createMock({
      resources,
      records: { websites: [shop, { ...shop, id, name: 'Store' }] },
    })
    await taken.ready
    expect(
      new Set(
        taken
          .resource(websites)
          .list()
          .map((each) => each.id),
      ).size,
    ).toBe(2)
  })

  it.each<[string, object, string]>([
    [
      'breaks the schema',
      { websites: [shop, { name: 5, url: 'x' }] },
      '`records.websites[1]`: name must be a string, but is a number; url must be a URL',
    ],
    [
      'has an id that no path can hold',
      { websites: [{ ...shop, id: 'a b' }] },
      '`records.websites[0]`: id must',
    ],
    [
      'has a member that none knows',
      { websites: [{ ...shop, nmae: 'x' }] },
      'nmae is not a member that the API knows; did you mean "name"?',
    ],
    [
      'refers to what is not there',
      { websites: [{ ...shop, customerId: 'bob' }] },
      '`records.websites[0]`: `customerId` must be the id of a customer of this mock, not "bob"',
    ],
    [
      'lies below what is not there',
      { notes: [{ customerId: 'bob', text: 'x' }] },
      '`records.notes[0]`: `customerId` must be the id of a customer',
    ],
    ['lies below nothing', { notes: [{ text: 'x' }] }, '`records.notes[0]`: `customerId` must be'],
    [
      'has the id of another',
      {
        websites: [
          { ...shop, id: 'w' },
          { ...shop, name: 'b', id: 'w' },
        ],
      },
      '`records.websites[1]`: its id "w" is another\'s',
    ],
    [
      'has alike what is unique',
      {
        websites: [
          { ...shop, id: 'w' },
          { ...shop, name: 'SHOP' },
        ],
      },
      'has the same `name`',
    ],
    [
      'has a time that is none',
      { websites: [{ ...shop, createdTime: 'today' }] },
      '`records.websites[0]`: createdTime must be a',
    ],
    [
      'has a revision that is none',
      { websites: [{ ...shop, revision: 1.5 }] },
      '`records.websites[0]`: revision must be',
    ],
  ])('that %s fails the start and names its place', async (_, records, message) => {
    await failing(records).toThrow("Failed to load the mock's start data, ")
    await failing(records).toThrow(message)
  })
})
