import { describe, expect, it } from 'vitest'
import { type Api, apiOf, type OpenApiDocument } from '../../../src/hosts/panel/api/api.ts'
import { below, destinationOf, filled, pathOf } from '../../../src/hosts/panel/api/paths.ts'
import { referencesOf } from '../../../src/hosts/panel/api/references.ts'
import { createMock } from '../../support/create-mock.ts'
import { notes, websites } from '../../support/declared-resources.ts'
import { call } from '../../support/requests.ts'

async function apiWith(resources: Parameters<typeof createMock>[0] = {}): Promise<Api> {
  const { body } = await call(createMock(resources), 'GET', '/openapi.json')
  return apiOf(body as unknown as OpenApiDocument)
}

const tableOf = ({ tables }: Api, path: string) => {
  const table = tables.find((each) => each.path === path)
  if (!table) throw new Error(`There is no table ${path}.`)
  return table
}

describe('what the panel shows', () => {
  it('is what the mock’s own document has, resources of one’s own too', async () => {
    const api = await apiWith({ resources: [websites, notes] })

    expect(api.tables.map(({ path }) => path)).toEqual([
      '/customers',
      '/tags',
      '/payment-instruments',
      '/tokens',
      '/customers/{id}/timeline',
      '/websites',
      '/customers/{customerId}/notes',
    ])
    expect(api.singles.map(({ path }) => path)).toEqual(['/customers/{id}/lead-source'])
    const { create, read, save, remove } = tableOf(api, '/tags')
    expect([create?.id, read?.id, save?.id, remove?.id]).toEqual([
      'PostTag',
      'GetTag',
      'PatchTag',
      'DeleteTag',
    ])
  })

  it('says what a deletion must be given', async () => {
    const api = await apiWith()
    expect(tableOf(api, '/customers').remove?.needs.map(({ name }) => name)).toEqual([
      'targetCustomerId',
    ])
  })
})

describe('a path', () => {
  it.each([
    ['/customers', 'list'],
    ['/customers/ada', 'record'],
    ['/customers/ada/timeline', 'list'],
    ['/customers/ada/timeline/msg_1', 'record'],
    ['/customers/ada/lead-source', 'single'],
    ['/attachments', undefined],
  ])('%s leads to a %s', async (path, kind) => {
    expect(destinationOf(await apiWith(), path)?.kind).toBe(kind)
  })

  it('of what lies below a record has its id', async () => {
    const api = await apiWith()
    const paths = below(api, tableOf(api, '/customers')).map(({ path }) =>
      filled(path, '/customers/ada'),
    )
    expect(paths).toEqual(['/customers/ada/timeline', '/customers/ada/lead-source'])
  })

  it('of a record is its own link, or its id', async () => {
    const api = await apiWith()
    const tag = { id: 'tag_1', _links: [{ rel: 'self', href: 'https://api.rebilly.com/tags/VIP' }] }
    expect(pathOf(api, tableOf(api, '/tags'), '/tags', tag)).toBe('/tags/VIP')
    expect(pathOf(api, tableOf(api, '/customers'), '/customers', { id: 'a b' })).toBe(
      '/customers/a%20b',
    )
  })
})

it('finds what a record refers to: by links, ids, and what it holds', async () => {
  const api = await apiWith({ resources: [websites] })
  const href = 'https://api.rebilly.com/organizations/acme/tags/VIP'
  const record = {
    customerId: 'ada',
    defaultPaymentInstrument: { paymentInstrumentId: 'inst_1' },
    tags: [{ id: 'tag_1', name: 'VIP', _links: [{ rel: 'self', href }] }],
    attachmentId: 'att_1',
    _links: [{ rel: 'self', href: 'https://api.rebilly.com/websites/web_1' }],
  }
  expect(referencesOf(api, record, '/websites/web_1')).toEqual([
    { label: 'customerId', path: '/customers/ada' },
    { label: 'paymentInstrumentId', path: '/payment-instruments/inst_1' },
    { label: 'tags: VIP', path: '/tags/VIP' },
  ])
})

it('what has an id within a record is referred to where its name is that of a collection', async () => {
  const api = await apiWith({ resources: [websites, notes] })
  const ada = {
    id: 'ada',
    _links: [{ rel: 'self', href: 'https://api.rebilly.com/customers/ada' }],
  }
  const record = { id: 'web_1', customer: ada, author: ada, websites: [{ id: 'web_2' }, 'web_3'] }
  expect(referencesOf(api, { ...record, customer: undefined }, '/websites/web_1')).toEqual([
    { label: 'websites', path: '/websites/web_2' },
  ])
  expect(referencesOf(api, record, '/websites/web_1')).toContainEqual({
    label: 'customer: ada',
    path: '/customers/ada',
  })
})

it('the first link of a record to itself is the one that counts, in a list as within another record', async () => {
  const api = await apiWith()
  const link = (path: string) => ({ rel: 'self', href: `https://api.rebilly.com${path}` })
  const tag = { id: 'tag_1', name: 'VIP', _links: [link('/tags/VIP'), link('/tags/tag_1')] }

  expect(pathOf(api, tableOf(api, '/tags'), '/tags', tag)).toBe('/tags/VIP')
  expect(referencesOf(api, { tags: [tag] }, '/customers/ada')).toEqual([
    { label: 'tags: VIP', path: '/tags/VIP' },
  ])
})

it('a record refers to nothing that is not there, to nothing twice, and not to itself', async () => {
  const api = await apiWith({ resources: [websites, notes] })
  const link = (rel: string, path: string) => ({ rel, href: `https://api.rebilly.com${path}` })
  const record = {
    id: 'ada',
    customerId: 'ada',
    _links: [
      link('self', '/customers/ada'),
      link('website', '/websites/web_1'),
      link('attachments', '/attachments'),
      link('again', '/websites/web_1'),
    ],
    websiteId: 'web_1',
  }
  expect(referencesOf(api, record, '/customers/ada')).toEqual([
    { label: 'website', path: '/websites/web_1' },
  ])
  expect(referencesOf(api, 'ada', '/customers/ada')).toEqual([])
})
