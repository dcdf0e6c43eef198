import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ConformanceResult, runConformance } from 'rebilly-mock/conformance'
import { serve } from 'rebilly-mock/server'
import { expect, onTestFinished, test } from 'vitest'
import { withChromiumPage } from '../support/chromium-page.ts'
import { conformanceMockOptions, conformanceOptions, failuresOf } from '../support/conformance.ts'
import { createMock } from './checked-mock.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A page that is answered by a mock of another process, and runs the table against it. */
const page = (url: string) => `
import { runConformance } from 'rebilly-mock/conformance'
import { startBrowser } from 'rebilly-mock/browser'
import { connectMock } from 'rebilly-mock/remote'

const mock = await connectMock('${url}', { world: 'page' })
await startBrowser(mock, { transport: 'in-page' })

globalThis.conformance = () => runConformance((request) => fetch(request), ${JSON.stringify(conformanceOptions)})
globalThis.asked = async () => {
  const init = { method: 'PUT', headers: { 'REB-APIKEY': 'full', 'Content-Type': 'application/json' }, body: '{}' }
  const onPage = await fetch('/customers/on-page', init)
  await mock.when('GetCustomer', { id: 'on-page' }).once().networkError()
  const lost = await fetch('https://api.rebilly.com/customers/on-page', init).then(() => fetch('/customers/on-page')).catch(String)
  return [onPage.status, onPage.headers.get('Location'), lost, await mock.customers.count]
}
globalThis.done = true
`

test('a page is answered by a mock of another process, as by one of its own', async () => {
  const folder = join(root, 'test-results', 'remote-page')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const served = createMock(conformanceMockOptions)
  const { url, stop } = await serve(served, { port: 0 })
  onTestFinished(stop)
  writeFileSync(join(folder, 'main.js'), page(url))
  writeFileSync(join(folder, 'index.html'), '<script type="module" src="./main.js"></script>')

  await withChromiumPage({ root: folder }, async (tab, address) => {
    const left: string[] = []
    tab.on('request', (request) => {
      if (!/^http:\/\/(127\.0\.0\.1|localhost)/.test(request.url())) left.push(request.url())
    })
    await tab.goto(address)
    await tab.waitForFunction(() => 'done' in globalThis)
    const sent = await tab.evaluate('conformance()')
    const direct = createMock(conformanceMockOptions)
    const wanted = await runConformance(direct.fetch, conformanceOptions)
    expect(failuresOf(wanted)).toEqual([])
    expect(failuresOf(sent as ConformanceResult[])).toEqual([])
    expect(sent).toEqual(JSON.parse(JSON.stringify(wanted)))

    const { origin } = new URL(address)
    const [status, location, lost] = (await tab.evaluate('asked()')) as unknown[]
    expect([status, location, lost]).toEqual([
      201,
      `${origin}/customers/on-page`,
      'TypeError: Failed to fetch',
    ])
    expect(left).toEqual([])
  })
  expect(served.customers.count).toBe(0)
})
