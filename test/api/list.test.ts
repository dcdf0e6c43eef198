import { describe, expect, it } from 'vitest'
import { customer } from '../../src/index.ts'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { call, get, list, put } from '../support/requests.ts'

const letters = [...'abcdefgh']
/** Written from the last letter to the first, so that a list, the newest first, begins with `a`. */
const lettersMock = () =>
  createMock({ customers: letters.toReversed().map((id) => ({ id })), now: manualClock().now })
const idsOf = ({ body }: { body: { id: string }[] }) => body.map(({ id }) => id)

describe('GET /customers', () => {
  it('is an array of customers, with the numbers of the page in headers', async () => {
    const { status, headers, body } = await list(createMock({ customers: 25 }))
    expect(status).toBe(200)
    expect(body).toHaveLength(25)
    expect(body.every((each) => customer.safeParse(each).success)).toBe(true)
    expect(headers.get('pagination-total')).toBe('25')
    expect(headers.get('pagination-limit')).toBe('100')
    expect(headers.get('pagination-offset')).toBe('0')
  })

  it('shows each customer as GET of its id does', async () => {
    const mock = createMock({ customers: 3 })
    for (const each of (await list(mock)).body) {
      expect((await get(mock, each.id)).body).toEqual(each)
    }
  })

  it('is empty for a mock without customers', async () => {
    const { status, headers, text } = await list(createMock())
    expect(status).toBe(200)
    expect(text).toBe('[]')
    expect(headers.get('pagination-total')).toBe('0')
  })

  it('has 100 customers unless asked for more', async () => {
    const mock = createMock({ customers: 120 })
    expect((await list(mock)).body).toHaveLength(100)
    expect((await list(mock, '?limit=1000')).body).toHaveLength(120)
  })
})

describe('a page', () => {
  it.each([
    ['?limit=3', ['a', 'b', 'c']],
    ['?limit=3&offset=3', ['d', 'e', 'f']],
    ['?limit=3&offset=6', ['g', 'h']],
    ['?offset=7', ['h']],
    ['?offset=8', []],
    ['?limit=0', []],
    ['?limit=&offset=', letters],
  ])('%s', async (query, ids) => {
    const page = await list(lettersMock(), query)
    expect(idsOf(page)).toEqual(ids)
    expect(page.headers.get('pagination-total')).toBe('8')
  })

  it('repeats its limit and offset in headers', async () => {
    const { headers } = await list(lettersMock(), '?limit=3&offset=6')
    expect(headers.get('pagination-limit')).toBe('3')
    expect(headers.get('pagination-offset')).toBe('6')
  })

  it('shares no customer with another', async () => {
    const mock = createMock({ customers: 50 })
    const pages = await Promise.all(
      [0, 10, 20, 30, 40].map((offset) => list(mock, `?limit=10&offset=${offset}`)),
    )
    expect(new Set(pages.flatMap(idsOf)).size).toBe(50)
  })

  it.each([
    ['limit=1001', ['limit']],
    ['limit=-1', ['limit']],
    ['limit=1.5', ['limit']],
    ['limit=1e2', ['limit']],
    ['limit=0x10', ['limit']],
    ['limit=%205', ['limit']],
    ['limit=ten', ['limit']],
    [`limit=${'9'.repeat(400)}`, ['limit']],
    ['offset=-1', ['offset']],
    ['offset=one', ['offset']],
    ['limit=x&offset=y', ['limit', 'offset']],
  ])('cannot be asked for with %s: 422', async (query, fields) => {
    const { status, body } = await call(lettersMock(), 'GET', `/customers?${query}`)
    expect(status).toBe(422)
    expect(body.invalidFields?.map(({ field }) => field)).toEqual(fields)
  })
})

describe('the order', () => {
  it('is newest first', async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now })
    for (const id of ['b', 'a', 'c']) {
      await put(mock, id, {})
      clock.advance({ minutes: 1 })
    }
    expect(idsOf(await list(mock))).toEqual(['c', 'a', 'b'])
  })

  it('is that of writing where the times are equal, whichever second the clock says', async () => {
    const mock = createMock({ now: manualClock().now })
    for (const id of ['b', 'a', 'Z', 'c']) await put(mock, id, {})
    expect(idsOf(await list(mock))).toEqual(['c', 'Z', 'a', 'b'])
    expect(idsOf(await list(mock, '?sort=createdTime'))).toEqual(['b', 'a', 'Z', 'c'])
  })

  it('is not moved by an update', async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now })
    await put(mock, 'old', {})
    clock.advance({ minutes: 1 })
    await put(mock, 'new', {})
    clock.advance({ minutes: 1 })
    await put(mock, 'old', { isEddRequired: true })
    expect(idsOf(await list(mock))).toEqual(['new', 'old'])
  })
})

describe('GET /customers/{id}', () => {
  it('is 404 for an id that is free, and says how to take it', async () => {
    const { status, body } = await get(createMock(), 'cus_1')
    expect(status).toBe(404)
    expect(body).toMatchObject({ title: 'Not Found', status: 404 })
    expect(body.detail).toContain('PUT /customers/cus_1')
  })

  it('has no Location', async () => {
    const { headers } = await get(createMock({ customers: [{ id: 'cus_1' }] }), 'cus_1')
    expect(headers.has('location')).toBe(false)
  })
})
