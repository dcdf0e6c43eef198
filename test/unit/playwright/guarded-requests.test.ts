import type { BrowserContext } from '@playwright/test'
import { expect, it, vi } from 'vitest'
import { resolveBaseUrls } from '../../../handlers/base-urls.ts'
import { Guard, type Guarded } from '../../../src/hosts/playwright/guard.ts'
import type { Paused } from '../../../src/hosts/playwright/paused.ts'

const url = 'https://a.test/customers'

/** A browser with contexts of these names, each with a page `NAME's page`; it says how each paused request ends. */
async function browserOf(...names: string[]) {
  let pause: (paused: Paused) => void = () => {}
  const ends: unknown[] = []
  const infoOf = (name: string | undefined) => ({ targetInfo: { browserContextId: name } })
  const session = {
    on: (_: string, listener: typeof pause) => {
      pause = listener
    },
    send: vi.fn(async (method: string, given: { targetId?: string; body?: string } = {}) => {
      if (given.targetId?.endsWith('page')) return infoOf(given.targetId.replace(/'s page$/, ''))
      if (given.targetId) throw new Error('No target with given id found')
      if (/^Fetch\.(continue|fail|fulfill)/.test(method)) {
        ends.push(given.body === undefined ? method : Buffer.from(given.body, 'base64').toString())
      }
      return {}
    }),
  }
  const contexts: BrowserContext[] = names.map((name) => {
    const ofPage = { send: async () => infoOf(name), detach: async () => {} }
    return {
      browser: () => browser,
      pages: () => [{}],
      newCDPSession: async () => ofPage,
    } as unknown as BrowserContext
  })
  const browser = {
    browserType: () => ({ name: () => 'chromium' }),
    newBrowserCDPSession: async () => session,
    contexts: () => contexts,
  }
  const guard = await Guard.of(contexts[0] as BrowserContext)
  const ask = async (frameId: string, given: Partial<Paused> = {}) => {
    const before = ends.length
    const request = { url, method: 'GET', headers: {} }
    pause({ requestId: '1', frameId, resourceType: 'Fetch', request, ...given })
    await expect.poll(() => ends.length).toBe(before + 1)
    return ends.at(-1)
  }
  return { guard, contexts, ask }
}

const mockOf = (answer: string) =>
  ({
    baseUrls: resolveBaseUrls('https://a.test'),
    claims: (asked: string) => asked.startsWith('https://a.test'),
    fetch: async () => new Response(answer),
  }) as unknown as Guarded['mock']

function guarded(context: BrowserContext | undefined, mock: Guarded['mock']) {
  const closing = new AbortController()
  const onFailure = vi.fn()
  const each = { context: context as BrowserContext, mock, signal: closing.signal, onFailure }
  return { each, onFailure, close: () => closing.abort() }
}

it('a request is answered by the mock of the context whose page or worker sent it', async () => {
  const { guard, contexts, ask } = await browserOf('one', 'two', 'free')
  await guard?.add(guarded(contexts[0], mockOf('by one')).each)
  await guard?.add(guarded(contexts[1], mockOf('by two')).each)
  expect(await ask("one's page")).toBe('by one')
  expect(await ask("two's page")).toBe('by two')
  expect(await ask("free's page")).toBe('Fetch.continueRequest')
})

it('one of a frame, whose context nobody knows, is the newest’s', async () => {
  const { guard, contexts, ask } = await browserOf('one', 'two')
  await guard?.add(guarded(contexts[0], mockOf('by one')).each)
  await guard?.add(guarded(contexts[1], mockOf('by two')).each)
  expect(await ask('a frame')).toBe('by two')
})

it('where all contexts have one mock, nobody is asked whose a request is', async () => {
  const { guard, contexts, ask } = await browserOf('one', 'two')
  const mock = mockOf('by both')
  await guard?.add(guarded(contexts[0], mock).each)
  await guard?.add(guarded(contexts[1], mock).each)
  expect(await ask('a frame')).toBe('by both')
})

it('a context of the same mock that has none of the browser’s other contexts is not asked for them', async () => {
  const { guard, contexts, ask } = await browserOf('one', 'free')
  await guard?.add(guarded(contexts[0], mockOf('by one')).each)
  expect(await ask("one's page")).toBe('by one')
  expect(await ask("free's page")).toBe('Fetch.continueRequest')
})

it('what a context that was closed still sends is refused', async () => {
  const { guard, contexts, ask } = await browserOf('one')
  const { each, close } = guarded(contexts[0], mockOf('by one'))
  await guard?.add(each)
  close()
  contexts.length = 0
  expect(await ask('a page that is gone')).toBe('Fetch.failRequest')
})

it('what is no request of an API goes on, and so does what nobody mocks', async () => {
  const { guard, contexts, ask } = await browserOf('one')
  await guard?.add(guarded(contexts[0], mockOf('by one')).each)
  expect(await ask("one's page", { resourceType: 'Script' })).toBe('Fetch.continueRequest')
  const request = { url: 'https://other.test/', method: 'GET', headers: {} }
  expect(await ask("one's page", { request })).toBe('Fetch.continueRequest')
})

it('where the mock fails the request is refused, and the test told', async () => {
  const { guard, contexts, ask } = await browserOf('one')
  const failing = { ...mockOf(''), fetch: () => Promise.reject(new Error('Oops')) }
  const { each, onFailure } = guarded(contexts[0], failing as Guarded['mock'])
  await guard?.add(each)
  expect(await ask("one's page")).toBe('Fetch.failRequest')
  expect(onFailure).toHaveBeenCalledWith(new Error('Oops'))
})
