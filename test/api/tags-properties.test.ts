import fc from 'fast-check'
import { expect, it } from 'vitest'
import { customer, tag } from '../../src/index.ts'
import { anyText } from '../support/any-text.ts'
import { createMock } from '../support/create-mock.ts'
import { call } from '../support/requests.ts'

const vip = [{ name: 'VIP' }]

/** Ada, who has no tag; Bob, a VIP; nobody is Gold; a passport is no customer's. */
async function someTags() {
  const mock = createMock({ customers: [{ id: 'ada' }, { id: 'bob', tags: vip }] })
  await mock.tags.create({ name: 'Gold' })
  await mock.tags.create({ name: 'passport', type: 'kyc-document' })
  return mock
}

const stateOf = (mock: Awaited<ReturnType<typeof someTags>>) => ({
  tags: mock.tags.list(),
  customers: mock.customers.list(),
})

/** Whatever is sent, the answer is what was asked for, or a problem that says why and changed nothing. */
async function expectSense(method: string, path: string, init: RequestInit = {}) {
  const mock = await someTags()
  const before = stateOf(mock)
  const { status, body, text } = await call(mock, method, path, init)
  expect(mock.customers.list().every((each) => customer.safeParse(each).success)).toBe(true)
  if (status === 204) expect(text).toBe('')
  else if (status < 300) {
    for (const each of [body].flat()) expect(tag.safeParse(each).error).toBeUndefined()
  }
  if (status < 300) return

  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(body).toMatchObject({ status, title: expect.stringMatching(/./) })
  expect(body.detail).toMatch(/./)
  expect(stateOf(mock)).toEqual(before)
}

const text = fc.oneof(anyText, fc.string(), fc.constant(''))
// A lone surrogate has no percent-encoding, and dots alone are no segment for a URL's parser.
const segment = fc.oneof(
  fc.constantFrom('VIP', 'vip', 'Gold', 'passport', 'ada', 'bob', '%', '%FF', '%20'),
  fc
    .string({ unit: 'grapheme' })
    .filter((name) => !/^\.+$/.test(name))
    .map(encodeURIComponent),
)
const tagPath = segment.map((name) => `/tags/${name}`)

const query = fc
  .record(
    {
      limit: fc.oneof(fc.nat(1200).map(String), text),
      offset: fc.oneof(fc.nat(5).map(String), text),
      filter: fc.oneof(
        fc.constantFrom('type:!kyc-document', 'createdTime:2026-01-01T00:00:00Z..', 'name:@no'),
        fc
          .tuple(fc.constantFrom('name', 'type', 'createdTime', '*'), text)
          .map(([field, value]) => `${field}:${value}`),
        text,
      ),
      q: text,
      sort: fc.oneof(fc.constantFrom('-createdTime', 'updatedTime,-createdTime'), text),
      expand: text,
    },
    { requiredKeys: [] },
  )
  .map((each) => `?${new URLSearchParams(each as Record<string, string>)}`)

const names = fc.oneof(
  fc.constantFrom('VIP', 'vip', 'gold', 'new', ' '),
  fc.stringMatching(/^[@~\-.\w\s]+$/),
  text,
  fc.jsonValue(),
)
const tagBodies = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      name: names,
      type: fc.oneof(fc.constantFrom('customer', 'kyc-document'), fc.jsonValue()),
      id: fc.jsonValue(),
    },
    { requiredKeys: [] },
  ),
)
const taggingBodies = fc.oneof(
  fc.jsonValue(),
  fc.record({
    customerIds: fc.oneof(
      fc.array(fc.oneof(fc.constantFrom('ada', 'bob', 'nobody'), text)),
      fc.array(fc.jsonValue()),
      fc.jsonValue(),
    ),
  }),
)

it('makes sense of any query of GET /tags', async () => {
  const sent = fc.asyncProperty(query, (each) => expectSense('GET', `/tags${each}`))
  await fc.assert(sent, { numRuns: 200 })
})

it('makes sense of any body of POST /tags', async () => {
  const sent = fc.asyncProperty(tagBodies, (body) =>
    expectSense('POST', '/tags', { body: JSON.stringify(body) }),
  )
  await fc.assert(sent, { numRuns: 200 })
})

it('makes sense of any name and body of a tag', async () => {
  const methods = fc.constantFrom('GET', 'PATCH', 'DELETE')
  const sent = fc.asyncProperty(methods, tagPath, tagBodies, (method, path, body) =>
    expectSense(method, path, method === 'PATCH' ? { body: JSON.stringify(body) } : {}),
  )
  await fc.assert(sent, { numRuns: 200 })
})

it('makes sense of any tag and any customer', async () => {
  const sent = fc.asyncProperty(
    fc.constantFrom('POST', 'DELETE'),
    tagPath,
    segment,
    (method, path, id) => expectSense(method, `${path}/customers/${id}`),
  )
  await fc.assert(sent, { numRuns: 200 })
})

it('makes sense of any tag and any list of customers', async () => {
  const sent = fc.asyncProperty(
    fc.constantFrom('POST', 'DELETE'),
    tagPath,
    taggingBodies,
    (method, path, body) =>
      expectSense(method, `${path}/customers`, { body: JSON.stringify(body) }),
  )
  await fc.assert(sent, { numRuns: 200 })
})

it('makes sense of any bytes', async () => {
  const routes = fc.constantFrom(
    ['POST', '/tags'],
    ['PATCH', '/tags/VIP'],
    ['POST', '/tags/VIP/customers'],
    ['DELETE', '/tags/VIP/customers'],
    ['POST', '/tags/VIP/customers/ada'],
  )
  const sent = fc.asyncProperty(routes, fc.uint8Array(), ([method = '', path = ''], bytes) =>
    expectSense(method, path, { body: new Uint8Array(bytes) }),
  )
  await fc.assert(sent, { numRuns: 200 })
})
