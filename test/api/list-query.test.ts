import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { anyText } from '../support/any-text.ts'
import { createMock } from '../support/create-mock.ts'
import { fieldsOf, get, list, send } from '../support/requests.ts'

let mock: Mock

beforeEach(async () => {
  mock = createMock({
    now: () => new Date('2026-01-31T09:30:00Z'),
    lists: { friends: ['Ada'] },
    customers: [
      customer('cus_1', 'Ada', 'Lovelace', 'GB', 3),
      customer('cus_2', 'Grace', 'Hopper', 'US', 1),
      customer('cus_3', 'Katherine', 'Johnson', 'US', 2),
      { id: 'cus_4' },
    ],
  })
  await mock.ready
})

const customer = (id: string, firstName: string, lastName: string, country: string, n: number) => ({
  id,
  invoiceCount: n,
  createdTime: `2026-01-0${n}T00:00:00Z`,
  primaryAddress: {
    firstName,
    lastName,
    country,
    organization: `${lastName} Ltd.`,
    emails: [
      { label: 'main', value: `${firstName.toLowerCase()}@example.com` },
      { label: 'other', value: `${lastName.toLowerCase()}@example.org` },
    ],
    phoneNumbers: [{ label: 'main', value: `555-010${n}` }],
  },
})

const ids = async (query: Record<string, string>) => {
  const { status, body } = await list(mock, `?${new URLSearchParams(query)}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.map(({ id }) => id)
}

describe('GET /customers', () => {
  it('lists the newest first', async () => {
    expect(await ids({})).toEqual(['cus_4', 'cus_1', 'cus_3', 'cus_2'])
    expect(await ids({ filter: '', q: '', sort: '', fields: '' })).toHaveLength(4)
  })

  it('filters, sorts, and counts the matches of all pages', async () => {
    const { body, headers } = await list(
      mock,
      '?filter=primaryAddress.country:US,GB;invoiceCount:1..2&sort=lastName&limit=1&offset=1',
    )
    expect(body.map(({ id }) => id)).toEqual(['cus_3'])
    expect(headers.get('Pagination-Total')).toBe('2')
    expect(headers.get('Pagination-Limit')).toBe('1')
    expect(headers.get('Pagination-Offset')).toBe('1')
  })

  it('counts the matches when it is asked for none of them', async () => {
    const { body, headers } = await list(mock, '?limit=0&filter=primaryAddress.country:US')
    expect(body).toEqual([])
    expect(headers.get('Pagination-Total')).toBe('2')
  })

  it('knows the value lists that it was given', async () => {
    expect(await ids({ filter: 'firstName:@friends' })).toEqual(['cus_1'])
  })

  it.each([
    ['LOVE', 'cus_1'],
    ['ada love', 'cus_1'],
    ['us_2', 'cus_2'],
    ['GRACE@', 'cus_2'],
    ['hopper@example.org', 'cus_2'],
    ['johnson ltd', 'cus_3'],
    [' 0102 ', 'cus_3'],
  ])('finds "%s"', async (q, id) => {
    expect(await ids({ q })).toEqual([id])
  })

  it('searches and filters together', async () => {
    expect(await ids({ q: 'example.com', filter: 'primaryAddress.country:US' })).toHaveLength(2)
    expect(await ids({ q: 'GB' })).toEqual([])
  })

  it.each([
    'sort=-invoiceCount,lastName',
    'sort[]=-invoiceCount&sort[]=lastName',
    'sort=-invoiceCount&sort=lastName',
  ])('sorts by %s', async (query) => {
    const { body } = await list(mock, `?${query}`)
    expect(body.map(({ id }) => id)).toEqual(['cus_1', 'cus_3', 'cus_2', 'cus_4'])
  })

  it('names everything that is wrong with a query', async () => {
    const answer = await list(mock, '?limit=x&offset=-1&expand=cat&filter=a&sort=id&fields=nothing')
    expect(answer.status).toBe(422)
    expect(fieldsOf(answer as never)).toEqual(['limit', 'offset', 'expand', 'filter', 'sort'])
  })
})

describe('fields', () => {
  it.each([
    ['fields=email', { id: 'cus_1', email: 'ada@example.com' }],
    [
      'fields[]=email&fields[]=lastName',
      { id: 'cus_1', email: 'ada@example.com', lastName: 'Lovelace' },
    ],
    ['fields=primaryAddress.country,nothing', { id: 'cus_1', primaryAddress: { country: 'GB' } }],
    [
      'fields=primaryAddress.phoneNumbers.value,firstName.x,__proto__',
      { id: 'cus_1', primaryAddress: { phoneNumbers: [{ value: '555-0103' }] } },
    ],
    ['fields=nothing', { id: 'cus_1' }],
  ])('%s keeps these, of one and of many', async (fields, expected) => {
    expect((await get(mock, `cus_1?${fields}`)).body).toEqual(expected)
    expect((await list(mock, `?filter=id:cus_1&${fields}`)).body).toEqual([expected])
  })

  it('leaves a whole member whole, and an absent one null', async () => {
    const { body } = await get(mock, 'cus_1?fields=primaryAddress.country,primaryAddress')
    expect(body.primaryAddress?.lastName).toBe('Lovelace')
    const blank = await get(mock, 'cus_4?fields=primaryAddress.country')
    expect(blank.body).toEqual({ id: 'cus_4', primaryAddress: null })
  })
})

it('answers any query with customers or with a problem', async () => {
  const text = fc.oneof(
    anyText,
    fc
      .array(fc.constantFrom('firstName', 'tags', ':', ';', '!', '..', ',', '-', '@'))
      .map((all) => all.join('')),
  )
  const name = fc.constantFrom(
    'filter',
    'q',
    'sort',
    'sort[]',
    'fields',
    'expand',
    'limit',
    'offset',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, text), { maxLength: 5 }), async (pairs) => {
      const { status, body } = await list(mock, `?${new URLSearchParams(pairs)}`)
      if (status === 200) expect(Array.isArray(body)).toBe(true)
      else {
        expect(status).toBe(422)
        expect(body).toMatchObject({ detail: expect.any(String) })
      }
    }),
    { numRuns: 500 },
  )
})

it('finds without HTTP by the same rules', async () => {
  const found = await mock.customers.find({ filter: 'primaryAddress.country:US', sort: 'lastName' })
  expect(found.map(({ id }) => id)).toEqual(['cus_2', 'cus_3'])
  expect(await mock.customers.find({ q: 'love', sort: '', limit: 1 })).toHaveLength(1)
  expect((await mock.customers.find({ sort: ['-invoiceCount', 'email'], offset: 3 }))[0]?.id).toBe(
    'cus_4',
  )
  await expect(mock.customers.find({ filter: 'nme:x' })).rejects.toThrow('has no field "nme"')
})

it.each([{ fitler: 'a:b' }, { limit: -1 }, { q: 3 }])(
  'finds nothing for a slip, but says so: %o',
  async (query) => {
    const mock = createMock({ customers: 2 })
    await expect(mock.customers.find(query as object)).rejects.toThrow('Failed to find customers')
  },
)

it('fails as what a value list of yours holds does', async () => {
  const friend = {
    toString(): string {
      throw new Error('The name of the friend is not known yet')
    },
  }
  const mock = createMock({ customers: 2, lists: { friends: [friend as never] } })
  const found = mock.customers.find({ filter: 'firstName:@friends' })
  await expect(found).rejects.toThrow('The name of the friend is not known yet')
})

it('takes a key and a trailing slash, as every list does', async () => {
  const url = 'https://api.rebilly.com/customers/?filter=id:cus_1'
  const { status } = await send(mock, new Request(url, { headers: { 'REB-APIKEY': 'any' } }))
  expect(status).toBe(200)
})

it.each([
  'primaryAddress,primaryAddress.city',
  'primaryAddress.city,primaryAddress',
  'primaryAddress.city,primaryAddress,primaryAddress.country',
])('shows the whole of what fields=%s names whole', async (fields) => {
  const { body: whole } = await get(mock, 'cus_1')
  const { body } = await get(mock, `cus_1?fields=${fields}`)
  expect(body).toEqual({ id: 'cus_1', primaryAddress: whole.primaryAddress })
})
