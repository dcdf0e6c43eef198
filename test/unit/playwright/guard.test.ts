import type { BrowserContext } from '@playwright/test'
import { expect, it, vi } from 'vitest'
import { resolveBaseUrls } from '../../../handlers/base-urls.ts'
import { Guard, type Guarded } from '../../../src/hosts/playwright/guard.ts'

/** A browser that only notes what it is told to pause. */
async function guardOf(name: string) {
  const send = vi.fn(async (_method: string, _params?: unknown) => {})
  const session = { send, on: () => {} }
  const browser = {
    browserType: () => ({ name: () => name }),
    newBrowserCDPSession: async () => session,
    contexts: () => [],
  }
  const context = { browser: () => browser } as unknown as BrowserContext
  return { guard: await Guard.of(context), same: await Guard.of(context), send }
}

function guarded(...baseUrls: string[]): { each: Guarded; close: () => void } {
  const controller = new AbortController()
  const mock = { baseUrls: resolveBaseUrls(baseUrls) } as unknown as Guarded['mock']
  const each: Guarded = {
    context: {} as BrowserContext,
    mock,
    signal: controller.signal,
    onFailure: () => {},
  }
  return { each, close: () => controller.abort() }
}

const pausing = (...origins: string[]) => [
  'Fetch.enable',
  { patterns: origins.map((origin) => ({ urlPattern: `${origin}*` })) },
]

it('a browser has one guard, which pauses what its contexts mock, and nothing once they have ended', async () => {
  const { guard, same, send } = await guardOf('chromium')
  expect(same).toBe(guard)
  const [one, two] = [guarded('https://a.test'), guarded('https://a.test', 'https://b.test')]
  await guard?.add(one.each)
  await guard?.add(two.each)
  await guard?.end(two.each)
  await guard?.end(one.each)
  expect(send.mock.calls).toEqual([
    pausing('https://a.test'),
    pausing('https://a.test', 'https://b.test'),
    pausing('https://a.test'),
    ['Fetch.disable'],
  ])
})

it('it tells the browser nothing that it knows', async () => {
  const { guard, send } = await guardOf('chromium')
  const [one, two] = [guarded('https://a.test'), guarded('https://a.test')]
  await guard?.add(one.each)
  await guard?.add(two.each)
  await guard?.end(one.each)
  expect(send.mock.calls).toEqual([pausing('https://a.test')])
})

it('what a context that was closed still sends stays paused, until another mocks the same', async () => {
  const { guard, send } = await guardOf('chromium')
  const [closed, other, same] = [
    guarded('https://a.test'),
    guarded('https://b.test'),
    guarded('https://a.test'),
  ]
  await guard?.add(closed.each)
  closed.close()
  await guard?.add(other.each)
  await guard?.end(other.each)
  await guard?.add(same.each)
  await guard?.end(same.each)
  expect(send.mock.calls).toEqual([
    pausing('https://a.test'),
    pausing('https://b.test', 'https://a.test'),
    pausing('https://a.test'),
    ['Fetch.disable'],
  ])
})

it('other browsers have none', async () => {
  expect((await guardOf('firefox')).guard).toBeUndefined()
})
