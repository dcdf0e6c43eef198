import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { escapeTable, reloads } from '../support/escape.ts'
import { type FrameworkApp, startFramework } from '../support/framework-app.ts'
import { ask, means } from '../support/page-means.ts'
import { type Sentinel, startSentinel } from '../support/sentinel.ts'
import { trappedChromium } from '../support/trapped-chromium.ts'

let trap: Sentinel
let browser: Browser
beforeAll(async () => {
  trap = await startSentinel()
  browser = await trappedChromium(trap)
})
afterAll(async () => {
  await browser?.close()
  trap?.close()
})

describe.each([
  ['SvelteKit', 'sveltekit', 'src', 'vite', '@sveltejs/kit', '.svelte-kit/output'],
  ['Nuxt', 'nuxt', 'app', 'nuxt', 'nuxt', '.output'],
  ['React Router 7', 'react-router-7', 'app', 'react-router', 'react-router', 'build'],
  ['React Router 8', 'react-router-8', 'app', 'react-router', 'react-router', 'build'],
  ['Astro', 'astro', 'src', 'astro', 'astro', 'dist'],
])('%s with `plugins: [rebillyMock()]` alone', (name, app, source, program, framework, built) => {
  let started: FrameworkApp
  let page: Page
  const cell = escapeTable(name, () => trap)

  beforeAll(async () => {
    started = await startFramework({ app, source, program, built }, inject('packed'), trap)
    console.log(
      `frameworks: ${name} ${started.version(framework)}, Vite ${started.version('vite')}`,
    )
    page = await browser.newPage()
    await page.goto(started.url)
    await page.waitForFunction(() => 'means' in globalThis)
    // What a cold server finds late makes it load the page again.
    await page.waitForLoadState('networkidle')
  }, 420_000)
  afterAll(async () => {
    await page?.close()
    await started?.close()
  })

  test.each(means)('answers %s', (by, answered) =>
    cell(by, () => ask(page, by), {
      answered,
    }),
  )

  test('answers what a page asks first, in every load', () =>
    cell(
      'first requests',
      async () => {
        for (let load = 0; load < reloads; load += 1) {
          await page.reload()
          await page.waitForFunction(() => 'loading' in globalThis)
          const answers = await page.evaluate(() => Promise.all([early, loading]))
          expect(answers, `to an inline script and a module in load ${load}`).toEqual([200, 200])
        }
        return 200
      },
      { reloads },
    ))

  /** What the server renders for whoever asks, without any script of the page. */
  const rendered = async () => {
    const served = await fetch(started.url, { headers: { Accept: 'text/html' } })
    return /<output[^>]*>([^<]*)</.exec(await served.text())?.[1]?.split(' ')
  }
  const saveInPage = (id: string) =>
    page.evaluate(async (id) => {
      const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }
      const url = `https://api.rebilly.com/customers/${id}`
      return (await fetch(url, { method: 'PUT', headers, body: '{}' })).status
    }, id)
  const listInPage = () =>
    page.evaluate(async () => {
      const headers = { 'REB-APIKEY': 'any' }
      const list = await fetch('https://api.rebilly.com/customers', { headers })
      return (await list.json()).map(({ id }: { id: string }) => id).sort()
    })

  test('renders on the server what a page has saved', () =>
    cell(
      'page to server',
      async () => {
        const status = await saveInPage('of-the-page')
        expect(await rendered()).toEqual(['ada', 'of-the-page'])
        await page.reload()
        await expect.poll(() => page.textContent('output')).toBe('ada of-the-page')
        return status
      },
      { answered: 201 },
    ))

  test('lists in the page what the server has saved', () =>
    cell('server to page', async () => {
      await page.waitForLoadState('networkidle')
      await page.fill('[name=id]', 'of-the-server')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect.poll(() => page.textContent('output')).toContain('of-the-server')
      expect(await listInPage()).toEqual(['ada', 'of-the-page', 'of-the-server'])
      return 200
    }))

  test('says that it is mocked', () => {
    expect(started.output).toMatch(/Rebilly API: mocked \(in-page, .*rebilly-mock\.config\.ts\)/)
  })

  test('has no trace of the kit in a build', async () => {
    const trace = /rebilly-?mock|@mswjs/i
    const served = await fetch(started.url, { headers: { Accept: 'text/html' } })
    expect(await served.text()).toMatch(trace)

    const built = await started.build()
    expect(built).toContain('Customers')
    expect(built).not.toMatch(trace)
  })
})
