import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
// Not the kit's own `test`, whose mock would answer the page before that of the server does.
import { expect, test } from '@playwright/test'
import { runConformance } from 'rebilly-mock/conformance'
import type { RemoteMock } from 'rebilly-mock/remote'
import { createMock } from '../package/checked-mock.ts'
import { conformanceMockOptions, conformanceOptions, failuresOf } from '../support/conformance.ts'
import { serveApp } from '../support/dev-server.ts'
import { fetchIn } from '../support/fetch-in.ts'

test('the conformance table gets the same answers in a shared world of Vite, in its pages and its server', async ({
  page,
}) => {
  test.slow()
  const host = String(conformanceOptions.baseUrl)
  const { auth } = conformanceMockOptions
  const options = { world: 'shared', persist: false, auth }
  const server = await serveApp({ app: 'shared', vite: 'vite', host, options })
  const inPage = <T>(work: (mock: RemoteMock) => Promise<T>) =>
    page.evaluate(`(${work})(rebillyMock)`) as Promise<T>
  try {
    await page.goto(server.url)
    await page.waitForFunction(() => 'rebillyMock' in globalThis)
    writeFileSync(join(server.root, 'rebilly-mock.config.ts'), standing)
    const now = () => inPage((mock) => mock.clock.now().then((time) => time.toISOString()))
    await expect.poll(now).toBe(new Date(standsAt).toISOString())

    const direct = createMock(conformanceMockOptions)
    const expected = await runConformance(direct.fetch, conformanceOptions)
    expect(failuresOf(expected)).toEqual([])
    expect(await runConformance(fetchIn(page), conformanceOptions)).toEqual(expected)
    await inPage((mock) => mock.reset())
    expect(await runConformance(fetch, conformanceOptions)).toEqual(expected)
  } finally {
    await server.close()
  }
})

const standsAt = '2026-01-31T09:30:00Z'

/** A clock that stands cannot be an option of the plugin. */
const standing = `export default { now: () => new Date('${standsAt}') }`
