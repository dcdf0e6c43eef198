import { describe, expect, it } from 'vitest'
import { type Tag, tag } from '../../src/index.ts'
import { manualClock } from '../support/clock.ts'
import { createMock } from '../support/create-mock.ts'
import { call, fieldsOf, origin } from '../support/requests.ts'
import { callTags, namesOfTags, revisionOf } from '../support/tags.ts'

const tagged = (id: string, ...names: string[]) => ({ id, tags: names.map((name) => ({ name })) })

describe('POST /tags', () => {
  it('makes a tag: 201 with Location', async () => {
    const mock = createMock({ now: manualClock().now })

    const answer = await callTags(mock, 'POST', '', { name: 'Early adopter', type: 'customer' })

    expect(answer.status).toBe(201)
    expect(answer.headers.get('location')).toBe(`${origin}/tags/Early%20adopter`)
    expect(answer.body).toEqual({
      id: expect.stringMatching(/^tag_[0-9A-Z]{26}$/),
      name: 'Early adopter',
      type: 'customer',
      createdTime: '2026-01-31T09:30:00Z',
      updatedTime: '2026-01-31T09:30:00Z',
      _links: [{ rel: 'self', href: `${origin}/tags/Early%20adopter` }],
    })
    expect(tag.safeParse(answer.body).success).toBe(true)
    expect((await callTags(mock, 'GET', '/Early%20adopter')).body).toEqual(answer.body)
  })

  it('takes the type of documents, and drops what it does not know or is read-only', async () => {
    const { status, body } = await callTags(createMock(), 'POST', '', {
      name: 'passport',
      type: 'kyc-document',
      id: 'mine',
      createdTime: 'long ago',
      color: 'red',
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({ name: 'passport', type: 'kyc-document' })
    expect(body.id).not.toBe('mine')
    expect(body).not.toHaveProperty('color')
  })

  it('links to where the client asked from', async () => {
    const path = '/organizations/acme/tags'
    const body = '{"name":"VIP","type":"customer"}'
    const { headers } = await call(createMock(), 'POST', path, { body })
    expect(headers.get('location')).toBe(`${origin}${path}/VIP`)
  })

  it.each(['VIP', 'vip'])('refuses "%s" where there is a "VIP": 409', async (name) => {
    const mock = createMock()
    await mock.tags.create({ name: 'VIP' })

    const { status, body } = await callTags(mock, 'POST', '', { name, type: 'kyc-document' })

    expect(status).toBe(409)
    expect(body.detail).toContain('There is a tag "VIP"')
    expect(mock.tags.list()).toHaveLength(1)
  })

  it.each<[unknown, string[]]>([
    [{}, ['name', 'type']],
    [{ type: 'color', name: 5 }, ['type', 'name']],
    [{ name: '', type: 'customer' }, ['name']],
    [{ name: 'a/b', type: 'customer' }, ['name']],
    [{ name: 'a'.repeat(256), type: 'customer' }, ['name']],
    [{ name: null, type: null }, ['name', 'type']],
    [[], ['']],
    [undefined, ['']],
  ])('refuses the body %j: 422', async (body, fields) => {
    const mock = createMock()
    const answer = await callTags(mock, 'POST', '', body)
    expect(answer.status).toBe(422)
    expect(fieldsOf(answer as never)).toEqual(fields)
    expect(mock.tags.list()).toEqual([])
  })

  it('refuses unknown members where bodies are strict: 422', async () => {
    const mock = createMock({ strictBody: true })
    const body = { name: 'VIP', type: 'customer', color: 'red' }
    expect(fieldsOf((await callTags(mock, 'POST', '', body)) as never)).toEqual(['color'])
  })
})

describe('GET /tags/{tag}', () => {
  it('finds a tag by its name, whatever its case', async () => {
    const mock = createMock()
    const vip = await mock.tags.create({ name: 'Very important' })
    const { status, body } = await callTags(mock, 'GET', '/very%20IMPORTANT')
    expect(status).toBe(200)
    expect(body).toEqual(vip)
  })

  it.each(['gold', 'a%2Fb', '%FF', '%F0%9F%8F%85', '<'])('%s is 404', async (name) => {
    const { status, body } = await callTags(createMock(), 'GET', `/${name}`)
    expect(status).toBe(404)
    expect(body.detail).toContain('No tag has the name')
  })

  it('says how an unknown tag is made', async () => {
    const { body } = await callTags(createMock(), 'GET', '/gold')
    expect(body.detail).toContain('POST /tags with {"name":"gold","type":"customer"} creates it')
  })
})

describe('PATCH /tags/{tag}', () => {
  it('renames a tag, in every customer that has it', async () => {
    const clock = manualClock()
    const customers = [tagged('ada', 'VIP', 'old'), tagged('bob', 'old'), tagged('eve', 'VIP')]
    const mock = createMock({ now: clock.now, customers })
    await mock.ready
    clock.advance({ minutes: 5 })

    const { status, body } = await callTags(mock, 'PATCH', '/vip', { name: 'Gold' })

    expect(status).toBe(200)
    expect(body).toMatchObject({ name: 'Gold', updatedTime: '2026-01-31T09:35:00Z' })
    expect(body._links).toEqual([{ rel: 'self', href: `${origin}/tags/Gold` }])
    expect(namesOfTags(mock, 'ada')).toEqual(['Gold', 'old'])
    expect(mock.customers.get('eve')).toMatchObject({
      tags: [body],
      revision: 1,
      updatedTime: '2026-01-31T09:35:00Z',
    })
    expect(mock.customers.get('bob')).toMatchObject({
      revision: 0,
      updatedTime: '2026-01-31T09:30:00Z',
    })
    expect((await callTags(mock, 'GET', '/VIP')).status).toBe(404)
  })

  it('changes the case of a name', async () => {
    const mock = createMock({ customers: [tagged('ada', 'vip')] })
    expect((await callTags(mock, 'PATCH', '/vip', { name: 'VIP' })).status).toBe(200)
    expect(namesOfTags(mock, 'ada')).toEqual(['VIP'])
    expect(revisionOf(mock, 'ada')).toBe(1)
  })

  it('changes nothing when the name is the same', async () => {
    const clock = manualClock()
    const mock = createMock({ now: clock.now, customers: [tagged('ada', 'VIP')] })
    const { body: before } = await callTags(mock, 'GET', '/VIP')
    clock.advance({ minutes: 5 })

    const { status, body } = await callTags(mock, 'PATCH', '/VIP', { ...before })

    expect(status).toBe(200)
    expect(body).toEqual(before)
    expect(revisionOf(mock, 'ada')).toBe(0)
  })

  it('refuses the name of another tag, whatever its case: 409', async () => {
    const mock = createMock({ customers: [tagged('ada', 'VIP', 'Gold')] })
    const { status } = await callTags(mock, 'PATCH', '/VIP', { name: 'gold' })
    expect(status).toBe(409)
    expect(namesOfTags(mock, 'ada')).toEqual(['VIP', 'Gold'])
    expect(revisionOf(mock, 'ada')).toBe(0)
  })

  it('refuses a bad name before it looks for the tag: 422, then 404', async () => {
    const mock = createMock()
    const bad = await callTags(mock, 'PATCH', '/VIP', { name: '' })
    expect([bad.status, fieldsOf(bad as never)]).toEqual([422, ['name']])
    expect((await callTags(mock, 'PATCH', '/VIP', {})).status).toBe(422)
    expect((await callTags(mock, 'PATCH', '/VIP', { name: 'Gold' })).status).toBe(404)
  })

  it('takes back what GET gave where bodies are strict, and nothing else', async () => {
    const mock = createMock({ strictBody: true })
    const vip = await mock.tags.create({ name: 'VIP' })
    expect((await callTags(mock, 'PATCH', '/VIP', vip)).status).toBe(200)
    expect((await callTags(mock, 'PATCH', '/VIP', { name: 'a', color: 'red' })).status).toBe(422)
  })
})

describe('DELETE /tags/{tag}', () => {
  it('takes the tag from every customer that has it: 204', async () => {
    const clock = manualClock()
    const customers = [tagged('ada', 'VIP', 'old'), tagged('bob', 'old')]
    const mock = createMock({ now: clock.now, customers })
    await mock.ready
    clock.advance({ minutes: 5 })

    const { status, text } = await callTags(mock, 'DELETE', '/vip')

    expect([status, text]).toEqual([204, ''])
    expect(namesOfTags(mock, 'ada')).toEqual(['old'])
    expect(mock.customers.get('ada')).toMatchObject({
      revision: 1,
      updatedTime: '2026-01-31T09:35:00Z',
    })
    expect(revisionOf(mock, 'bob')).toBe(0)
    expect(mock.tags.list().map(({ name }) => name)).toEqual(['old'])
  })

  it('is 404 for a tag that there is not', async () => {
    expect((await callTags(createMock(), 'DELETE', '/vip')).status).toBe(404)
  })

  it('lets the name be used again, by another tag', async () => {
    const mock = createMock({ customers: [tagged('ada', 'VIP')] })
    const { body: first } = await callTags(mock, 'GET', '/VIP')
    await callTags(mock, 'DELETE', '/VIP')
    const { body: second } = await callTags(mock, 'POST', '', { name: 'VIP', type: 'customer' })
    expect(second.id).not.toBe(first.id)
    expect(namesOfTags(mock, 'ada')).toEqual([])
  })
})

describe('GET /tags', () => {
  /** Tags made minute by minute: the last is the newest. */
  async function withTags(...names: string[]) {
    const clock = manualClock()
    const mock = createMock({ now: clock.now, lists: { good: ['VIP', 'Gold'] } })
    for (const name of names) {
      await mock.tags.create({ name, type: name === 'passport' ? 'kyc-document' : 'customer' })
      clock.advance({ minutes: 1 })
    }
    return { mock, clock }
  }

  const offered = async (mock: ReturnType<typeof createMock>, query: string) => {
    const answer = await callTags<Tag[]>(mock, 'GET', query)
    expect(answer.status).toBe(200)
    return answer.body.map(({ name }) => name)
  }

  it('offers all tags, the newest first, with the numbers of the page in headers', async () => {
    const { mock } = await withTags('VIP', 'Gold', 'passport')

    const { status, headers, body } = await callTags<Tag[]>(mock, 'GET', '')

    expect(status).toBe(200)
    expect(body).toEqual(mock.tags.list())
    expect(body.map(({ name }) => name)).toEqual(['passport', 'Gold', 'VIP'])
    expect(body.every((each) => tag.safeParse(each).success)).toBe(true)
    expect(headers.get('pagination-total')).toBe('3')
    expect(headers.get('pagination-limit')).toBe('100')
    expect(headers.get('pagination-offset')).toBe('0')
  })

  it.each([
    ['?filter=type:customer', ['Gold', 'VIP']],
    ['?filter=name:vip,passport', ['passport', 'VIP']],
    ['?filter=name:@good', ['Gold', 'VIP']],
    ['?filter=name:!vip;type:customer', ['Gold']],
    ['?filter=createdTime:..2026-01-31T09:31:00Z', ['Gold', 'VIP']],
    ['?q=PASS', ['passport']],
    ['?q=tag', []],
    ['?sort=createdTime', ['VIP', 'Gold', 'passport']],
    ['?limit=2', ['passport', 'Gold']],
    ['?limit=2&offset=2', ['VIP']],
    ['?limit=0', []],
    ['?expand=anything&fields=name', ['passport', 'Gold', 'VIP']],
    ['/', ['passport', 'Gold', 'VIP']],
  ])('%s', async (query, names) => {
    const { mock } = await withTags('VIP', 'Gold', 'passport')
    expect(await offered(mock, query)).toEqual(names)
  })

  it('sorts by the last change', async () => {
    const { mock } = await withTags('VIP', 'Gold')
    await callTags(mock, 'PATCH', '/VIP', { name: 'Very important' })
    expect(await offered(mock, '?sort=-updatedTime')).toEqual(['Very important', 'Gold'])
  })

  it('names all that is wrong with a query: 422', async () => {
    const answer = await callTags(
      createMock(),
      'GET',
      '?limit=-1&offset=x&filter=names:VIP&sort=name',
    )
    expect(answer.status).toBe(422)
    expect(fieldsOf(answer as never)).toEqual(['limit', 'offset', 'filter', 'sort'])
    expect(answer.body.detail).toContain('it takes createdTime, updatedTime')
  })
})

describe('the paths of tags', () => {
  it.each([
    ['PUT', '', 'GET, POST'],
    ['PUT', '/VIP', 'GET, PATCH, DELETE'],
    ['GET', '/VIP/customers', 'POST, DELETE'],
    ['PUT', '/VIP/customers/ada', 'POST, DELETE'],
  ])('%s /tags%s is 405', async (method, path, allow) => {
    const { status, headers } = await callTags(createMock(), method, path)
    expect([status, headers.get('allow')]).toEqual([405, allow])
  })

  it('do not lead to documents: 501', async () => {
    const { status } = await callTags(createMock(), 'POST', '/VIP/kyc-documents/doc_1')
    expect(status).toBe(501)
  })

  it('need credentials, and a key that may', async () => {
    const noKey = await call(createMock(), 'GET', '/tags', { headers: {} })
    expect(noKey.status).toBe(401)

    const operations = ['GetTagCollection', 'PostTagCustomer']
    const mock = createMock({ auth: { keys: { sk_sandbox_key: { operations } } } })
    expect((await callTags(mock, 'GET', '')).status).toBe(200)
    expect((await callTags(mock, 'POST', '/VIP/customers/ada')).status).toBe(404)
    for (const [method, path, operation] of [
      ['DELETE', '/VIP/customers/ada', 'DeleteTagCustomer'],
      ['POST', '', 'PostTag'],
    ] as const) {
      const refused = await callTags(mock, method, path)
      expect(refused.status).toBe(403)
      expect(refused.body.detail).toContain(operation)
    }
  })
})
