import { expect, it } from 'vitest'
import { planOf } from '../../../src/definitions/compile/plan-of.ts'
import { credentialsOf } from '../../../src/definitions/resources/credentials.ts'
import { worded } from '../../../src/engine/problem/refusal.ts'

const securitySchemes = {
  header: { type: 'apiKey', in: 'header', name: 'X-Key' },
  raw: { type: 'apiKey', in: 'header', name: 'Authorization' },
  query: { type: 'apiKey', in: 'query', name: 'key' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'session' },
  bearer: { type: 'http', scheme: 'bearer' },
  basic: { type: 'http', scheme: 'Basic' },
  oauth: { type: 'oauth2' },
}

type Ways = readonly Record<string, readonly string[]>[]

/** What says who asks, where the document asks for these. */
function reading(security: Ways) {
  const get = { security, responses: {} }
  const plan = planOf({
    openapi: '3.1.0',
    paths: { '/a': { get } },
    components: { securitySchemes },
  })
  const [operation] = plan.operations
  if (!operation) throw new Error('There is no operation.')
  return credentialsOf(plan, operation)
}

/** What a request shows of who asks, where the document asks for these. */
const found = (security: Ways, headers: Record<string, string> = {}, query = '') =>
  reading(security)(new Request(`https://a.example/a${query}`, { headers }))

const by = (...names: string[]): Ways => names.map((name) => ({ [name]: [] }))

it('takes a header of spaces for none, as a host may hand it over', () => {
  const request = (key: string) => ({
    url: 'https://a.example/a',
    headers: { get: (name: string) => (name === 'X-Key' ? key : null) },
  })
  const find = reading(by('header'))
  expect(find(request(' secret ') as never)).toEqual(find(request('secret') as never))
  expect(() => find(request('  ') as never)).toThrow()
})

it.each<[string, Record<string, string>, string, string | undefined]>([
  ['header', { 'X-Key': 'secret' }, '', 'secret'],
  ['header', { 'X-Key': 'Bearer secret' }, '', 'Bearer secret'],
  ['header', { Authorization: 'secret' }, '', undefined],
  ['raw', { Authorization: 'secret' }, '', 'secret'],
  ['raw', { Authorization: 'Bearer secret' }, '', undefined],
  ['raw', { Authorization: 'Basic' }, '', undefined],
  ['raw', { Authorization: 'Bearers' }, '', 'Bearers'],
  ['query', {}, '?key=secret', 'secret'],
  ['query', {}, '?key=', undefined],
  ['query', { key: 'secret' }, '', undefined],
  ['cookie', { Cookie: 'a=b; session=secret' }, '', 'session'],
  ['cookie', { Cookie: 'a=session' }, '', undefined],
  ['bearer', { Authorization: 'Bearer secret' }, '', 'secret'],
  ['bearer', { Authorization: 'bearer   secret word' }, '', 'secret word'],
  ['bearer', { Authorization: 'Basic secret' }, '', undefined],
  ['bearer', { Authorization: 'Bearer' }, '', undefined],
  ['bearer', { Authorization: 'secret' }, '', undefined],
  ['basic', { Authorization: 'Basic c2VjcmV0' }, '', 'c2VjcmV0'],
  ['basic', { Authorization: 'Bearer secret' }, '', undefined],
  ['oauth', { Authorization: 'Bearer secret' }, '', 'secret'],
  ['oauth', { Authorization: 'Basic secret' }, '', undefined],
])('by %s, %j%s shows %s', (name, headers, query, credential) => {
  if (credential === undefined) expect(() => found(by(name), headers, query)).toThrow()
  else expect(found(by(name), headers, query)).toEqual([credential])
})

it('shows all that one of the ways asks for', () => {
  const headers = { 'X-Key': 'one', Authorization: 'Bearer two' }
  expect(found(by('header', 'bearer'), headers)).toEqual(['one', 'two'])
  expect(found([{ header: [], bearer: [] }], headers)).toEqual(['one', 'two'])
  expect(found(by('header', 'bearer'), { 'X-Key': 'one' })).toEqual(['one'])
})

it('is not asked for where one of the ways asks for nothing, or none is named', () => {
  expect(found([])).toBeUndefined()
  expect(found([{ header: [] }, {}])).toBeUndefined()
  expect(found([{}], { 'X-Key': 'one' })).toBeUndefined()
})

it.each([
  [
    by('header', 'query', 'header'),
    'Send a key in the header `X-Key` or a key in the query `key`.',
  ],
  [by('bearer'), 'Send "Authorization: Bearer ...".'],
  [by('basic'), 'Send "Authorization: Basic ...".'],
  [by('oauth'), 'Send "Authorization: Bearer ...".'],
  [by('unknown'), 'Send credentials.'],
  [by('unknown', 'bearer', 'constructor'), 'Send "Authorization: Bearer ...".'],
])('says what to send where nothing is shown of %j', async (security, words) => {
  const asking = Promise.resolve().then(() => found(security))
  const problem = await asking.catch(worded)
  expect(problem).toMatchObject({
    status: 401,
    message: `The request has no credentials. ${words}`,
  })
})
