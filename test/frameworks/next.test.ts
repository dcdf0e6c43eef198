import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test, vi } from 'vitest'
import { serveAs } from '../../src/hosts/server/serve.ts'
import { connectMock } from '../../src/remote.ts'
import { createMock } from '../support/create-mock.ts'
import { escapeTable, reloads } from '../support/escape.ts'
import { type Bundler, installNext, type NextApp, type NextServer } from '../support/next-app.ts'
import { ask, means } from '../support/page-means.ts'
import { filesOf } from '../support/pages.ts'
import { type Sentinel, startSentinel } from '../support/sentinel.ts'
import { trappedChromium } from '../support/trapped-chromium.ts'

/** How long Next may take to compile, to restart or to build on a busy machine, in milliseconds. */
const patience = 600_000
vi.setConfig({
  testTimeout: patience,
  hookTimeout: patience,
  expect: { poll: { timeout: patience } },
})

let trap: Sentinel
let browser: Browser
let app: NextApp
beforeAll(async () => {
  trap = await startSentinel()
  browser = await trappedChromium(trap)
  app = await installNext(inject('packed'), filesOf('next app'))
})
afterAll(async () => {
  await browser?.close()
  app?.remove()
  trap?.close()
})

describe.each<[name: string, bundler: Bundler]>([
  ['Next (Turbopack)', 'turbopack'],
  ['Next (webpack)', 'webpack'],
])('%s with `withRebillyMock` alone', (name, bundler) => {
  let server: NextServer
  let page: Page
  const errors: string[] = []
  const cell = escapeTable(name, () => trap)
  const served = (path: string, headers: Record<string, string> = {}) =>
    fetch(new URL(path, server.url), { headers: { Accept: 'text/html', ...headers } })
  const customers = async () => {
    const { customers } = await connectMock(server.url)
    return (await customers.list()).map(({ id }) => id)
  }

  beforeAll(async () => {
    server = await app.serve(bundler, trap)
    console.log(`frameworks: ${name} ${app.version}`)
    page = await browser.newPage()
    page.setDefaultTimeout(patience)
    page.on('console', (said) => said.type() === 'error' && errors.push(said.text()))
    page.on('pageerror', ({ message }) => errors.push(message))
    await page.goto(server.url)
    await page.waitForFunction(() => 'means' in globalThis)
    await page.waitForLoadState('networkidle')
  })
  afterAll(async () => {
    await page?.close()
    await server?.stop()
  })

  test('takes up in the browser what the server has rendered', async () => {
    await page.getByRole('list', { name: 'in the page' }).getByText('ada').waitFor()
    expect(errors).toEqual([])
  })

  test.each(means)('answers %s', (by, answered) => cell(by, () => ask(page, by), { answered }))

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

  test.each([
    ['a route handler', '/api/node', '200'],
    ['a route handler on the edge', '/api/edge', '200'],
    ['a page and its static paths', '/customers/ada', '<h1>ada: 200</h1>'],
  ])('answers %s', (what, path, said) =>
    cell(what, async () => {
      // Next then puts its environment back, in which the process is told of the mock that asks for static paths.
      app.write('.env', `EDITED=${what}`)
      await expect.poll(async () => (await served('/api/env')).json()).toBe(what)
      const response = await served(path)
      const text = await response.text()
      expect(text).toContain(said)
      return response.status
    }),
  )

  test('answers the proxy before a route', () =>
    cell('proxy', async () => Number((await served('/api/node')).headers.get('X-Ada'))))

  test('renders on the next load what the page has saved', async () => {
    await page.getByLabel('for the page').fill('by-page')
    await page.getByText('Save in the page').click()
    await page.getByRole('list', { name: 'in the page' }).getByText('by-page').waitFor()

    await page.reload()
    await page.getByRole('list', { name: 'on the server' }).getByText('by-page').waitFor()
    expect(await customers()).toContain('by-page')
  })

  test('lists in the page what a server action has saved', async () => {
    await page.getByLabel('for the server').fill('by-action')
    await page.getByText('Save on the server').click()
    await page.getByRole('list', { name: 'on the server' }).getByText('by-action').waitFor()

    await page.getByText('List', { exact: true }).click()
    await page.getByRole('list', { name: 'in the page' }).getByText('by-action').waitFor()
  })

  test('goes from page to page, also to one whose path is as one of the API', async () => {
    await page.evaluate(() => Object.assign(globalThis, { isSameLoad: true }))
    await page.getByRole('list', { name: 'in the page' }).getByRole('link', { name: 'ada' }).click()
    await page.getByRole('heading', { name: 'ada: 200' }).waitFor()
    expect(await page.evaluate(() => 'isSameLoad' in globalThis)).toBe(true)
  })

  test('answers a request of a world from that world', async () => {
    const world = await connectMock(server.url, { world: 'without-ada' })
    await world.customers.delete('ada')

    for (const path of ['/api/node', '/api/cached']) {
      expect(await (await served(path)).text()).toBe('200')
      const named = await served(path, { 'X-Rebilly-Mock-World': 'without-ada' })
      expect(await named.text()).toBe('404')
      expect(named.headers.get('X-Rebilly-Mock-World')).toBe('without-ada')
      expect(await (await served(path)).text()).toBe('200')
    }
  })

  test('answers a request of a world that a test serves from there, as Playwright has it', async () => {
    const mock = createMock({ customers: [{ id: 'of-a-test' }] })
    const { url, stop } = await serveAs('a-test', mock, { port: 0 })
    onTestFinished(stop)

    const world = { 'X-Rebilly-Mock-World': 'a-test', 'X-Rebilly-Mock-At': url }
    // Next answers 500 where it reads a list of its own that it is just writing.
    const response = await vi.waitUntil(
      async () => {
        const response = await served('/', world)
        return response.ok && response
      },
      { timeout: patience },
    )
    const page = await response.text()
    expect(page).toContain('<li>of-a-test</li>')
    expect(page).not.toContain('page-start')
    expect(await (await served('/')).text()).not.toContain('of-a-test')
  })

  test('says that it is mocked', () => {
    expect(server.output).toMatch(
      /✓ Rebilly API: mocked \(rebilly-mock\.config\.ts, its panel at \/__mock\/\)/,
    )
  })

  test('takes up an edit of the config file, and the world goes on', async () => {
    const config = app.read('rebilly-mock.config.ts')
    const before = await customers()
    app.write('rebilly-mock.config.ts', 'export default {')
    await expect.poll(() => server.output).toMatch(/⨯ \[rebilly-mock\] /)
    expect(await (await served('/api/node')).text()).toBe('200')

    const setup = "setup: (mock) => mock.when('GetCustomer').respond(429),"
    app.write('rebilly-mock.config.ts', config.replace('persist', `${setup} persist`))
    await expect.poll(async () => (await served('/api/node')).text()).toBe('429')
    expect(await customers()).toEqual(before)

    app.write('rebilly-mock.config.ts', config)
    await expect.poll(async () => (await served('/api/node')).text()).toBe('200')
  })

  test('keeps the world where Next restarts, and begins a page that was asked for meanwhile', async () => {
    const [mock, next] = ['rebilly-mock.config.ts', 'next.config.ts'].map((path) => app.read(path))
    app.write('rebilly-mock.config.ts', mock?.replace(', persist: false', '') ?? '')
    await expect.poll(customers).not.toContain('by-page')
    await (await connectMock(server.url)).customers.put('kept', {})

    app.write('next.config.ts', waitingForARequest(next ?? ''))
    const isRestarted = ({ headers }: Response) => headers.has('X-Restarted')
    const first = await vi.waitUntil(
      async () => {
        const response = await served('/').catch(() => undefined)
        return response && isRestarted(response) && response
      },
      { timeout: patience },
    )
    expect(await first.text()).toMatch(/<head><script src="[^"]*page-start/)
    expect(await customers()).toContain('kept')

    await server.stop()
    app.write('rebilly-mock.config.ts', mock ?? '')
    app.write('next.config.ts', next ?? '')
  })

  test('has no trace of the kit in a build', async () => {
    const built = await app.build(bundler)
    expect(built).toContain('Customers')
    // Next has a package of MSW in itself, and names it in comments.
    const trace = /.{0,60}(rebilly-?mock|mockServiceWorker|node_modules\/(msw|@mswjs)\/).{0,60}/gi
    expect(built.match(trace)).toBe(null)
  })
})

test('adds nothing unstable to what an app with `cacheComponents` renders', async () => {
  const paths = ['next.config.ts', 'app/page.tsx', 'app/api/edge/route.ts', 'app/api/env/route.ts']
  const files = [...paths, 'app/api/cached/route.ts'].map((path) => [path, app.read(path)] as const)
  onTestFinished(() => {
    for (const [path, text] of files) app.write(path, text)
  })
  // Neither the edge nor settings of a route go with it.
  for (const [path] of files)
    if (path.startsWith('app/api')) app.write(path, app.read('app/api/node/route.ts'))
  app.write('next.config.ts', app.read('next.config.ts').replace('({', '({ cacheComponents: true,'))
  app.write('app/page.tsx', suspended)
  const server = await app.serve('turbopack', trap)
  onTestFinished(() => server.stop())

  // A connection that is kept open from a request of another route is there at once.
  for (const path of ['api/node', '', 'api/node', '', '']) {
    expect(await (await fetch(new URL(path, server.url))).text()).toContain('200')
  }
  expect(server.output).not.toContain('unstable value')
})

/** A page that is rendered up to what it asks the API. */
const suspended = `
import { Suspense } from 'react'
import { statusOf } from './api'

const Status = async () => <p>{await statusOf('ada', { cache: 'no-store' })}</p>

export default function Page() {
  return <Suspense fallback="..."><Status /></Suspense>
}
`

/** A config that lets a request come before it is read, as a page does that is loaded again during a restart. */
const waitingForARequest = (config: string): string => `
${config.replace('export default', 'const config =')}
const isOwed = () => (process as any)._getActiveHandles().some((handle) => handle._httpMessage)
const headers = async () => [
  { source: '/:path*', headers: [{ key: 'X-Restarted', value: 'yes' }] },
]
export default async (phase, context) => {
  while (!isOwed()) await new Promise((resolve) => setTimeout(resolve, 20))
  return { ...(await config(phase, context)), headers }
}
`
