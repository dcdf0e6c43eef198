import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { escapeTable, reloads } from '../support/escape.ts'
import { ask, means } from '../support/page-means.ts'
import { type TrappedPage, type TrappedPages, trappedPages } from '../support/trapped-page.ts'

let pages: TrappedPages
beforeAll(async () => {
  pages = await trappedPages(fileURLToPath(new URL('vite-page', import.meta.url)))
})
afterAll(async () => {
  await pages?.close()
  expect(pages?.trap.connections, 'in all, also between the cells').toBe(0)
})

/** Each with what the table calls its page. */
const transports = [
  ['in-page', 'page', 'Vite page'],
  ['service-worker', 'page', 'Vite page, service-worker'],
  ['in-page', 'shared', 'Vite page, shared world'],
  ['service-worker', 'shared', 'Vite page, shared world, service-worker'],
] as const

describe.each(transports)('a page with the Vite plugin, %s, %s', (transport, world, host) => {
  let opened: TrappedPage
  let page: Page

  beforeAll(async () => {
    opened = await pages.serve({}, { transport, world })
    ;({ page } = opened)
    await page.goto(opened.url)
    await page.waitForFunction(() => 'means' in globalThis)
  })
  afterAll(() => opened?.close())

  const cell = escapeTable(host, () => pages.trap)

  test.each(means)('%s', (by, answered) => cell(by, () => ask(page, by), { answered }))

  test('what a page asks first, in every load', () =>
    cell('first request', () => firstRequests(page, reloads), { reloads }))

  test('a worker is of the class that the page knows', async () => {
    const seen = await page.evaluate(() => {
      class Mine extends Worker {}
      const url = URL.createObjectURL(new Blob(['']))
      const [mine, plain] = [new Mine(url), new Worker(url, { name: 'plain' })]
      return {
        subclass: mine instanceof Mine && mine.constructor === Mine,
        class: mine instanceof Worker && plain.constructor === Worker && Worker.name === 'Worker',
        refused: (() => {
          try {
            return Reflect.construct(Worker, []) === undefined
          } catch (error) {
            return error instanceof TypeError
          }
        })(),
      }
    })
    expect(seen).toEqual({ subclass: true, class: true, refused: true })
  })
})

const policies = [
  ["script-src 'self'", 'page', "script-src 'self'"],
  ["script-src 'self'", 'shared', "script-src 'self'"],
  ['a nonce', 'page', "script-src 'nonce-n0nce' 'strict-dynamic'"],
  ['a nonce', 'shared', "script-src 'nonce-n0nce' 'strict-dynamic'"],
  ['Trusted Types', 'page', "require-trusted-types-for 'script'; trusted-types 'none'"],
  ['Trusted Types', 'shared', "require-trusted-types-for 'script'; trusted-types 'none'"],
] as const

test.for(policies)('what a page asks first under %s, %s', async ([name, world, policy]) => {
  const nonce = /nonce-(\w+)/.exec(policy)?.[1]
  const config = {
    server: { headers: { 'Content-Security-Policy': policy } },
    ...(nonce && { html: { cspNonce: nonce } }),
  }
  const strict = await pages.serve(config, { world })
  const errors: string[] = []
  strict.page.on('pageerror', ({ message }) => errors.push(message))
  const host = world === 'page' ? 'Vite page' : 'Vite page, shared world'
  const strictCell = escapeTable(host, () => pages.trap)
  const ask = async () => {
    await strict.page.goto(`${strict.url}strict.html`)
    return firstRequests(strict.page, reloads)
  }
  await strictCell(`first request under ${name}`, ask, { reloads }).finally(strict.close)
  expect(errors).toEqual([])
})

/** Loads a page again and again, and sees how its first request is answered. */
async function firstRequests(page: Page, loads: number): Promise<number | string> {
  for (let load = 0; load < loads; load += 1) {
    await page.reload()
    const answer = await page.evaluate(() => globalThis.early)
    expect(answer, `of load ${load}`).toBe(200)
  }
  return 200
}
