import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, test } from 'vitest'
import { escapeTable, reloads } from '../support/escape.ts'
import { type Sentinel, startSentinel } from '../support/sentinel.ts'
import { type ServedStorybook, serveBuilt, storybookOf } from '../support/served-storybook.ts'
import { trappedChromium } from '../support/trapped-chromium.ts'

let trap: Sentinel
let storybook: ServedStorybook
let browser: Browser
let page: Page
const canAsk = () => page.waitForFunction(() => 'waysOut' in globalThis)

beforeAll(async () => {
  trap = await startSentinel()
  storybook = await serveBuilt(storybookOf('test/escape/storybook/.storybook'))
  browser = await trappedChromium(trap)
  page = await browser.newPage()
  await page.goto(`${storybook.url}iframe.html?viewMode=story&id=ways-out--all`)
  await canAsk()
})
afterAll(async () => {
  await browser?.close()
  await storybook?.close()
  trap?.close()
})

const cell = escapeTable('Storybook', () => trap)
const ask = (way: string) => page.evaluate((name) => globalThis.waysOut[name]?.() ?? 'unknown', way)

test('what a story file asks while it is loaded, in every load', () =>
  cell(
    'while loaded',
    async () => {
      const answers = new Set<number | string>()
      for (let load = 0; load < reloads; load += 1) {
        await page.reload()
        await canAsk()
        answers.add(await ask('while loaded'))
      }
      return [...answers].join()
    },
    { answered: '200 200', reloads },
  ))

test.each(['fetch', 'captured fetch', 'XHR', 'axios'])('%s', (way) => cell(way, () => ask(way)))

test('client', () => cell('client', () => ask('client'), { answered: 'of ada' }))
