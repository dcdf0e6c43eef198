import type { Route } from '@playwright/test'
import { expect, it } from 'vitest'
import { resolveBaseUrls } from '../../../handlers/base-urls.ts'
import {
  answer,
  asksApi,
  type ContextMock,
  headerOf,
} from '../../../src/hosts/playwright/answer.ts'

const app = 'https://app.test'
const api = 'https://api.test/customers'

/** Whether a request asks an API, for pages of the app and a mock that is at these URLs. */
const asks = (type: string, url: string, headers: Record<string, string>, ...baseUrls: string[]) =>
  asksApi(type, url, headerOf(headers), resolveBaseUrls(baseUrls, app))

it.each(['fetch', 'XHR', 'ping', 'EventSource'])('what a script asks for by %s does', (type) => {
  expect(asks(type, api, {}, 'https://api.test')).toBe(true)
  expect(asks(type, `${app}/api/tags`, {}, '/api')).toBe(true)
})

it.each(['document', 'script', 'image', 'other'])(
  'a %s does where a page of another origin asks for it, and no address bar',
  (type) => {
    expect(asks(type, api, { Origin: app }, 'https://api.test')).toBe(true)
    expect(asks(type, api, { referer: `${app}/shop` }, 'https://api.test')).toBe(true)
    expect(asks(type, api, { referer: 'https://api.test/docs' }, 'https://api.test')).toBe(false)
    expect(asks(type, api, {}, 'https://api.test')).toBe(false)
  },
)

it('a part of the app does not, whoever asks for it', () => {
  const part = `${app}/api/logo.svg`
  expect(asks('image', part, { origin: 'https://other.test' }, '/api')).toBe(false)
})

/** What becomes of a request of a page, which a mock at `https://api.test` answers so. */
async function routed(
  response: Response | undefined,
  { method = 'GET', body, isGuarded = false, type = 'fetch', url = api }: Partial<Asked> = {},
): Promise<{ ended: unknown[]; sent: Request | undefined }> {
  const ended: unknown[] = []
  let sent: Request | undefined
  const request = {
    url: () => url,
    method: () => method,
    headers: () => ({}),
    allHeaders: async () => ({ ':authority': 'api.test', accept: 'application/json' }),
    resourceType: () => type,
    postDataBuffer: () => body ?? null,
  }
  const note = (how: string) => async (given?: unknown) => void ended.push(how, given)
  const route = {
    request: () => request,
    fallback: note('fallback'),
    abort: note('abort'),
    fulfill: note('fulfill'),
  }
  const mock = {
    baseUrls: resolveBaseUrls('https://api.test'),
    claims: (asked: string) => asked.startsWith('https://api.test'),
    fetch: async (asked: Request) => {
      sent = asked
      return response
    },
  } as unknown as ContextMock
  const { signal } = new AbortController()
  await answer(route as unknown as Route, mock, { signal, isGuarded })
  return { ended, sent }
}

interface Asked {
  readonly method: string
  readonly body: Buffer | undefined
  readonly isGuarded: boolean
  readonly type: string
  readonly url: string
}

it('a request is answered as the mock does, with each of its cookies', async () => {
  const headers = new Headers({ etag: '"1"' })
  for (const cookie of ['a=1', 'b=2']) headers.append('Set-Cookie', cookie)
  const { ended, sent } = await routed(new Response('ok', { status: 201, headers }), {
    method: 'PUT',
    body: Buffer.from('{}'),
  })
  expect(ended).toEqual([
    'fulfill',
    {
      status: 201,
      headers: {
        etag: '"1"',
        'content-type': 'text/plain;charset=UTF-8',
        'set-cookie': 'a=1\nb=2',
      },
      body: Buffer.from('ok'),
    },
  ])
  expect(await sent?.text()).toBe('{}')
  expect([...(sent?.headers ?? [])]).toContainEqual(['accept', 'application/json'])
})

it('an answer without cookies has none', async () => {
  const { ended } = await routed(new Response(null, { status: 204 }))
  expect(ended).toEqual(['fulfill', { status: 204, headers: {}, body: Buffer.from('') }])
})

it('a network error is one to the page', async () => {
  expect((await routed(Response.error())).ended).toEqual(['abort', 'failed'])
})

it.each<[string, Response | undefined, Partial<Asked>]>([
  ['of another host', new Response(), { url: 'https://other.test/' }],
  ['of no API', new Response(), { type: 'script' }],
  ['that the mock lets pass', undefined, {}],
  [
    'whose body is not seen, where a guard sees it',
    new Response(),
    { method: 'POST', isGuarded: true },
  ],
])('a request %s goes on', async (_, response, asked) => {
  expect((await routed(response, asked)).ended).toEqual(['fallback', undefined])
})

it('a request without a body that needs none, or that nobody guards, is answered', async () => {
  expect((await routed(new Response(), { isGuarded: true })).ended[0]).toBe('fulfill')
  expect((await routed(new Response(), { method: 'POST' })).ended[0]).toBe('fulfill')
})
