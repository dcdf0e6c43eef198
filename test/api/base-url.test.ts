import { afterEach, describe, expect, it, vi } from 'vitest'
import type { MockOptions } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'

const key = { 'REB-APIKEY': 'key' }

/** The status that a mock answers a GET with; `undefined` when the URL is not its own. */
async function statusOf(options: MockOptions, url: string, init: RequestInit = {}) {
  const mock = createMock({ customers: [{ id: 'cus_1' }], ...options })
  const response = await mock.fetch(new Request(url, { headers: key, ...init }))
  return response?.status
}

describe('by default', () => {
  it.each([
    'https://api.rebilly.com/customers/cus_1',
    'https://api-sandbox.rebilly.com/customers/cus_1',
    'https://api.rebilly.com/organizations/org_1/customers/cus_1',
    'https://api-sandbox.rebilly.com/organizations/org_1/customers/cus_1',
    'https://api.rebilly.com/customers/cus_1?expand=leadSource#top',
    'https://API.Rebilly.com:443/customers/cus_1',
    'https://api.rebilly.com./customers/cus_1',
    'http://api.rebilly.com/customers/cus_1',
    'http://api-sandbox.rebilly.com.:80/organizations/org_1/customers/cus_1',
  ])('a mock answers %s', async (url) => {
    expect(await statusOf({}, url)).toBe(200)
    expect(createMock().claims(url)).toBe(true)
  })

  it.each([
    'https://example.com/customers/cus_1',
    'http://api.rebilly.com:8080/customers/cus_1',
    'https://api.rebilly.com../customers/cus_1',
    'https://api.rebilly.com:8443/customers/cus_1',
    'https://api.rebilly.com.example.com/customers/cus_1',
    'https://www.rebilly.com/customers/cus_1',
    'http://localhost:5173/customers/cus_1',
  ])('a mock leaves %s alone', async (url) => {
    expect(await statusOf({}, url)).toBeUndefined()
    expect(createMock().claims(url)).toBe(false)
  })

  it.each(['http://api.rebilly.com', 'https://api.rebilly.com.'])(
    'a mock asked at %s links to where the API is',
    async (origin) => {
      const mock = createMock()
      const init = { method: 'PUT', headers: { ...key, 'Content-Type': 'application/json' } }
      const response = await mock.fetch(
        new Request(`${origin}/customers/ada`, { ...init, body: '{}' }),
      )
      expect(response?.headers.get('Location')).toBe('https://api.rebilly.com/customers/ada')
      expect(mock.journal.last()?.url).toBe(`${origin}/customers/ada`)
    },
  )

  it.each(['not a url', '/customers/cus_1', ''])('a mock does not claim %j', (url) => {
    expect(createMock().claims(url)).toBe(false)
  })
})

describe('a base URL of your own', () => {
  it('is answered instead of the default ones', async () => {
    const options = { baseUrl: 'http://localhost:3000/api' }
    expect(await statusOf(options, 'http://localhost:3000/api/customers/cus_1')).toBe(200)
    const scoped = 'http://localhost:3000/api/organizations/o/customers/cus_1'
    expect(await statusOf(options, scoped)).toBe(200)
    expect(await statusOf(options, 'http://localhost:3000/customers/cus_1')).toBeUndefined()
    expect(await statusOf(options, 'http://localhost:3000/apis/customers/cus_1')).toBeUndefined()
    expect(await statusOf(options, 'https://api.rebilly.com/customers/cus_1')).toBeUndefined()
  })

  it('may end with a slash', async () => {
    const options = { baseUrl: 'http://localhost:3000/api/' }
    expect(await statusOf(options, 'http://localhost:3000/api/customers/cus_1')).toBe(200)
  })

  it('may be one of several', async () => {
    const options = { baseUrl: ['https://a.example', 'https://b.example/v2'] }
    expect(await statusOf(options, 'https://a.example/customers/cus_1')).toBe(200)
    expect(await statusOf(options, 'https://b.example/v2/customers/cus_1')).toBe(200)
    expect(await statusOf(options, 'https://b.example/customers/cus_1')).toBeUndefined()
  })

  it('answers everything below it, so that a wrong path is a 404 and not a surprise', async () => {
    const options = { baseUrl: 'http://localhost:3000/api' }
    expect(await statusOf(options, 'http://localhost:3000/api/customers/a/b/c/d')).toBe(404)
  })

  it.each(['ftp://example.com', 'localhost:3000', '/api', '', 'http://'])(
    'cannot be %j outside of a page',
    (baseUrl) => {
      expect(() => createMock({ baseUrl })).toThrow(
        /^Failed to create the mock: `baseUrl` is ".*", which is no http\(s\) URL\. Give one such as/,
      )
    },
  )
})

describe('in a page', () => {
  const inPage = () => vi.stubGlobal('location', { origin: 'http://localhost:5173' })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it.each([
    ['credentials in REB-APIKEY', 'REB-APIKEY', 404],
    ['credentials in Authorization', 'Authorization', 404],
    ['none', 'Accept', undefined],
  ])('what may be a file is the API’s with credentials alone: %s', async (_, name, status) => {
    inPage()
    const url = 'http://localhost:5173/customers/list.tsx'
    expect(await statusOf({}, url, { headers: { [name]: 'Bearer any' } })).toBe(status)
  })

  it.each([
    'http://localhost:5173/customers/cus_1',
    'http://localhost:5173/organizations/org_1/customers/cus_1',
    'http://localhost:5173/payment-instruments',
    'https://api.rebilly.com/customers/cus_1',
  ])('a mock answers %s', async (url) => {
    inPage()
    expect(await statusOf({}, url)).toBe(200)
  })

  it('a mock answers /tokens where the app can have none of its own, or where it is asked to', async () => {
    inPage()
    const page = 'http://localhost:5173'
    expect(await statusOf({}, `${page}/tokens/tok_1`)).toBeUndefined()
    expect(await statusOf({}, `${page}/organizations/org_1/tokens/tok_1`)).toBe(404)
    expect(await statusOf({}, 'https://api.rebilly.com/tokens/tok_1')).toBe(404)
    expect(await statusOf({ baseUrl: page }, `${page}/tokens/tok_1`)).toBe(404)
    expect(await statusOf({ baseUrl: page }, `${page}/other`)).toBeUndefined()
  })

  it.each([
    'http://localhost:5173/',
    'http://localhost:5173/index.html',
    'http://localhost:5173/src/main.ts',
    'http://localhost:5173/customer-list/cus_1',
    'http://localhost:5173/app/customers/cus_1',
    'http://localhost:5173/organizations/org_1',
  ])('a mock leaves %s to the app', async (url) => {
    inPage()
    expect(await statusOf({}, url)).toBeUndefined()
  })

  it.each(['list.tsx', 'list.js', 'style.css', 'cus_1.json', 'logo.svg'])(
    'a GET of /customers/%s without credentials is for a file of the app',
    async (file) => {
      inPage()
      const url = `http://localhost:5173/customers/${file}`
      expect(await statusOf({}, url, { headers: {} })).toBeUndefined()
    },
  )

  it.each<[what: string, path: string, init: RequestInit]>([
    ['a page of Next', '/customers?_rsc=1kq', { headers: { RSC: '1' } }],
    ['what Next prefetches', '/customers', { headers: { RSC: '1', 'Next-Router-Prefetch': '1' } }],
    ['an action of Next', '/customers', { method: 'POST', headers: { 'Next-Action': '7f' } }],
    [
      'an action of SvelteKit',
      '/customers?/create',
      { method: 'POST', headers: { 'x-sveltekit-action': 'true', Accept: 'application/json' } },
    ],
    ['data of a route of SvelteKit', '/customers/__data.json?x-sveltekit-invalidated=01', {}],
    ['data of a route of React Router', '/customers/ada.data', {}],
    [
      'an action of React Router',
      '/customers/ada.data',
      { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' },
    ],
    ['the payload of a page of Nuxt', '/customers/_payload.json?1', {}],
    ['a fragment of htmx', '/customers/ada', { headers: { 'HX-Request': 'true' } }],
    ['a visit of Turbo', '/customers', { headers: { Accept: 'text/html, application/xhtml+xml' } }],
    ['a visit of Inertia', '/customers', { headers: { 'X-Inertia': 'true' } }],
    ['a form with a file', '/customers', { method: 'POST', body: new FormData() }],
    ['a plain form', '/customers', { method: 'POST', body: new URLSearchParams({ name: 'Ada' }) }],
  ])('a mock leaves to the app’s own server %s', async (_, path, init) => {
    inPage()
    const ofPage = { headers: {}, ...init }
    expect(await statusOf({}, `http://localhost:5173${path}`, ofPage)).toBeUndefined()
    expect(await statusOf({}, `https://api.rebilly.com${path}`, ofPage)).toBeGreaterThanOrEqual(400)
  })

  it.each([
    ['without credentials', {}, 401],
    ['as axios does', { Accept: 'application/json, text/plain, */*' }, 401],
    ['in any way with credentials', { 'REB-APIKEY': 'any', Accept: 'text/html' }, 200],
  ])('a mock answers what asks for JSON, %s', async (_, headers, status) => {
    inPage()
    const url = 'http://localhost:5173/customers'
    expect(await statusOf({}, url, { headers: headers as Record<string, string> })).toBe(status)
  })

  it.each(['https://api.rebilly.com/customers/list.tsx', 'https://api.rebilly.com/logo.svg'])(
    'there is no file of the app at %s, so the mock answers',
    async (url) => {
      inPage()
      expect(await statusOf({}, url, { headers: {} })).toBeGreaterThanOrEqual(400)
    },
  )

  it('a GET with credentials of an id that looks like a file is for the API', async () => {
    inPage()
    const customers = [{ id: 'list.ts' }]
    expect(await statusOf({ customers }, 'http://localhost:5173/customers/list.ts')).toBe(200)
  })

  it('a PUT of an id that looks like a file is for the API', async () => {
    inPage()
    const status = await statusOf(
      { auth: 'off' },
      'http://localhost:5173/customers/ada@example.com',
      {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      },
    )
    expect(status).toBe(201)
  })

  it('a file below a base URL that is a path is of the app too', async () => {
    inPage()
    const options = { baseUrl: '/api' }
    const url = 'http://localhost:5173/api/customers/list.ts'
    expect(await statusOf(options, url, { headers: {} })).toBeUndefined()
    expect(await statusOf(options, url)).toBe(404)
  })

  it('a base URL may be a path', async () => {
    inPage()
    const options = { baseUrl: '/api' }
    expect(await statusOf(options, 'http://localhost:5173/api/customers/cus_1')).toBe(200)
    expect(await statusOf(options, 'http://localhost:5173/customers/cus_1')).toBeUndefined()
  })
})

it.each(['document', 'script', 'style', 'image', 'font', 'iframe', 'worker'])(
  'a request for a %s is never the API’s',
  async (destination) => {
    const mock = createMock({ customers: [{ id: 'cus_1' }] })
    const request = new Request('https://api.rebilly.com/customers/cus_1', { headers: key })
    Object.defineProperty(request, 'destination', { value: destination })
    expect(await mock.fetch(request)).toBeUndefined()
  },
)
