import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { defineResource } from '../../../src/index.ts'
import { createMock } from '../../support/create-mock.ts'

const websites = defineResource({
  name: 'websites',
  input: z.object({ name: z.string(), url: z.url(), customerId: z.optional(z.string()) }),
  references: { customerId: 'customers' },
  unique: [['name']],
})
const pages = defineResource({
  name: 'pages',
  path: '/websites/{websiteId}/pages',
  input: z.object({ title: z.string() }),
})
const resources = [pages, websites] as const

describe('start data of a resource of your own', () => {
  it('is a list of records, to which `reset` returns', async () => {
    const shop = { name: 'Shop', url: 'https://shop.example' }
    const mock = createMock({
      resources,
      records: {
        websites: [
          { id: 'web_1', ...shop },
          { ...shop, name: 'Mall' },
        ],
        pages: [{ websiteId: 'web_1', title: 'Home' }],
      },
    })
    const told: string[] = []
    mock.events.on('*', ({ eventType }) => told.push(eventType))
    await mock.ready
    expect(mock.resource(websites).get('web_1')).toMatchObject({ ...shop, revision: 0 })
    expect(mock.resource(pages).list()).toMatchObject([{ websiteId: 'web_1', title: 'Home' }])
    await mock.resource(websites).put('web_2', { ...shop, name: 'Store' })
    expect(told).toEqual(['website-created'])
    await mock.reset()
    expect(
      mock
        .resource(websites)
        .list()
        .map(({ name }) => name),
    ).toEqual(['Mall', 'Shop'])
  })

  it('is made in the order of the resources where these refer to each other', async () => {
    const teams = defineResource({
      name: 'teams',
      input: z.object({ name: z.string(), leadId: z.optional(z.string()) }),
      references: { leadId: 'members' },
    })
    const members = defineResource({
      name: 'members',
      input: z.object({ name: z.string(), teamId: z.optional(z.string()) }),
      references: { teamId: 'teams' },
    })
    const mock = createMock({ resources: [teams, members], records: { teams: 1, members: 1 } })
    await mock.ready
    const [team] = mock.resource(teams).list()
    expect(team).not.toHaveProperty('leadId')
    expect(mock.resource(members).list()).toMatchObject([{ teamId: team?.id }])
  })

  it('is a number of generated ones, which refer to what there is, in turn', async () => {
    const records = { websites: 5, pages: 6 }
    const mock = createMock({ resources, customers: 2, records })
    await mock.ready
    const owners = mock
      .resource(websites)
      .list()
      .map(({ customerId }) => customerId)
    const customers = mock.customers.list().map(({ id }) => id)
    expect(owners.toSorted()).toEqual([0, 0, 0, 1, 1].map((at) => customers.toSorted()[at]))
    expect(
      new Set(
        mock
          .resource(pages)
          .list()
          .map((page) => (page as { websiteId?: string }).websiteId),
      ).size,
    ).toBe(5)
    const again = createMock({ resources, customers: 2, records })
    await again.ready
    const names = (each: typeof mock) =>
      each
        .resource(websites)
        .list()
        .map(({ name, url }) => [name, url])
    expect(names(again)).toEqual(names(mock))
    expect(names(mock)).toContainEqual(['Cobalt Interiors', 'https://cobalt-interiors.example'])
  })

  it('is a thousand that differ in what only one may have', async () => {
    const mock = createMock({ resources, records: { websites: 1000 } })
    await mock.ready
    expect(mock.resource(websites).count).toBe(1000)
  })

  it.each([
    [
      { websites: [{ name: 'Shop' }] },
      '`records.websites[0]`: url is required and must be a string',
    ],
    [
      {
        websites: [
          { id: 'a', name: 'A', url: 'https://a.example' },
          { id: 'a', name: 'B', url: 'https://b.example' },
        ],
      },
      '`records.websites[1]`: its id "a" is another\'s',
    ],
    [{ pages: 3 }, '`records.pages`: they lie below websites, of which there are none'],
    [{ pages: [{ title: 'Home', websiteId: 'gone' }] }, '`records.pages[0]`: '],
  ])('throws for %o', async (records, message) => {
    const mock = createMock({ resources, records: records as object })
    await expect(mock.ready).rejects.toThrow(message)
  })

  it('must be of a resource that the mock has', () => {
    expect(() => createMock({ resources, records: { website: 3 } as object })).toThrow(
      'Failed to create the mock: `records.website` is of no resource in `resources` (there are pages, websites).',
    )
    expect(() => createMock({ resources, records: { one: 1, other: 1 } as object })).toThrow(
      'Failed to create the mock: `records.one` is of no resource',
    )
    expect(() => createMock({ resources, records: { websites: -1 } })).toThrow('`records` must be')
    // @ts-expect-error: a website has a URL
    createMock({ resources, records: { websites: [{ name: 'Shop' }] } }).ready.catch(() => {})
  })
})
