import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { type ConformanceResult, conformanceCases, runConformance } from 'rebilly-mock/conformance'
import { serve } from 'rebilly-mock/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchOptions } from '../setup/browser.mjs'
import { conformanceMockOptions, conformanceOptions, failuresOf } from '../support/conformance.ts'
import { servePage } from '../support/served-page.ts'
import { createMock } from './checked-mock.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A page that is answered by a mock of another process, and runs the table against it. */
const page = (url: string) => `
import { runConformance } from 'rebilly-mock/conformance'
import { startBrowser } from 'rebilly-mock/browser'
import { connectMock } from 'rebilly-mock/remote'

const mock = await connectMock('${url}', { world: 'page' })
await startBrowser(mock, { transport: 'in-page' })

globalThis.conformance = (names) => mock.reset().then(() => runConformance((request) => fetch(request), {
  ...${JSON.stringify(conformanceOptions)},
  only: ({ name }) => names.includes(name),
}))
globalThis.asked = async () => {
  const init = { method: 'PUT', headers: { 'REB-APIKEY': 'full', 'Content-Type': 'application/json' }, body: '{}' }
  const onPage = await fetch('/customers/on-page', init)
  await mock.when('GetCustomer', { id: 'on-page' }).once().networkError()
  const lost = await fetch('https://api.rebilly.com/customers/on-page', init).then(() => fetch('/customers/on-page')).catch(String)
  return [onPage.status, onPage.headers.get('Location'), lost, await mock.customers.count]
}
globalThis.done = true
`

const served = createMock(conformanceMockOptions)
const left: string[] = []
let tab: Page
let address: string
const ends: (() => Promise<void>)[] = []

beforeAll(async () => {
  const folder = join(root, 'test-results', 'remote-page')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { url, stop } = await serve(served, { port: 0 })
  ends.push(stop)
  writeFileSync(join(folder, 'main.js'), page(url))
  writeFileSync(join(folder, 'index.html'), '<script type="module" src="./main.js"></script>')
  const built = await servePage({ root: folder })
  ends.push(built.close)
  address = built.url
})

beforeAll(async () => {
  const browser = await chromium.launch(launchOptions())
  ends.push(() => browser.close())
  tab = await browser.newPage()
  tab.on('request', (request) => {
    if (!/^http:\/\/(127\.0\.0\.1|localhost)/.test(request.url())) left.push(request.url())
  })
  await tab.goto(address)
  await tab.waitForFunction(() => 'done' in globalThis)
})

afterAll(async () => {
  for (const end of ends.toReversed()) await end()
})

describe('a page that is answered by a mock of another process', () => {
  const names = conformanceCases.map(({ name }) => name)
  const third = Math.ceil(names.length / 3)

  test.each([0, 1, 2])('gets the answers of one of its own: part %i of the table', async (part) => {
    const some = names.slice(part * third, (part + 1) * third)
    expect(some.length).toBeGreaterThan(5)
    const sent = await tab.evaluate(`conformance(${JSON.stringify(some)})`)
    const direct = createMock(conformanceMockOptions)
    const only = ({ name }: { name: string }) => some.includes(name)
    const wanted = await runConformance(direct.fetch, { ...conformanceOptions, only })
    expect(failuresOf(wanted)).toEqual([])
    expect(failuresOf(sent as ConformanceResult[])).toEqual([])
    expect(sent).toEqual(JSON.parse(JSON.stringify(wanted)))
  })

  test('gets them on its own origin, meets scenarios, and lets nothing leave', async () => {
    const [status, location, lost] = (await tab.evaluate('asked()')) as unknown[]
    expect([status, location, lost]).toEqual([
      201,
      `${new URL(address).origin}/customers/on-page`,
      'TypeError: Failed to fetch',
    ])
    expect(left).toEqual([])
    expect(served.customers.count).toBe(0)
  })
})
