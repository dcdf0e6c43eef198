import { afterEach, describe, expect, it, vi } from 'vitest'
import type { MockOptions } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'

/** What a mock answers a GET of this URL with, no credentials given. */
async function getDocument(url: string, options: MockOptions = {}, method = 'GET') {
  const response = await createMock(options).fetch(new Request(url, { method }))
  return (
    response && { status: response.status, headers: response.headers, body: await response.json() }
  )
}

describe('GET /openapi.json', () => {
  it.each([
    'https://api.rebilly.com/openapi.json',
    'https://api-sandbox.rebilly.com/openapi.json',
    'https://api.rebilly.com/organizations/org_1/openapi.json',
  ])('needs no credentials: %s', async (url) => {
    const answer = await getDocument(url)
    expect(answer?.status).toBe(200)
    expect(answer?.headers.get('content-type')).toBe('application/json')
    expect(answer?.body).toMatchObject({ openapi: '3.1.1', paths: { '/customers/{id}': {} } })
  })

  it('names the servers of the mock', async () => {
    const options = {
      baseUrl: ['http://localhost:3000/api', 'https://a.example'],
      organizationId: 'o',
    }
    const answer = await getDocument('http://localhost:3000/api/openapi.json', options)
    expect(answer?.body.servers).toEqual([
      {
        url: 'http://localhost:3000/api/organizations/{organizationId}',
        variables: { organizationId: { default: 'o' } },
      },
      { url: 'http://localhost:3000/api' },
      {
        url: 'https://a.example/organizations/{organizationId}',
        variables: { organizationId: { default: 'o' } },
      },
      { url: 'https://a.example' },
    ])
  })

  it('names the media type of the mock’s problems', async () => {
    const problemContentType = 'application/problem+json'
    const answer = await getDocument('https://api.rebilly.com/openapi.json', { problemContentType })
    const { content } = answer?.body.components.responses.NotFound ?? {}
    expect(Object.keys(content)).toEqual([problemContentType])
  })

  it('is answered where other requests pass to the real host', async () => {
    const options = { passthrough: true }
    const url = 'https://api.rebilly.com'
    expect((await getDocument(`${url}/openapi.json`, options))?.status).toBe(200)
    expect(await getDocument(`${url}/invoices`, options)).toBeUndefined()
  })

  it('is the only method', async () => {
    const answer = await getDocument('https://api.rebilly.com/openapi.json', {}, 'DELETE')
    expect(answer?.status).toBe(405)
    expect(answer?.headers.get('allow')).toBe('GET')
  })
})

describe('on the page’s own origin', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('/openapi.json is the app’s', async () => {
    vi.stubGlobal('location', { origin: 'http://localhost:5173' })
    expect(await getDocument('http://localhost:5173/openapi.json')).toBeUndefined()
    const below = { baseUrl: '/api' }
    expect((await getDocument('http://localhost:5173/api/openapi.json', below))?.status).toBe(200)
  })
})
