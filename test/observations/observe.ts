import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { msw } from 'msw/vite'
import { createServer } from 'vite'
import { createMock } from '../../src/index.ts'
import { serve } from '../../src/server.ts'
import type { Engine, EngineName, Tab } from '../support/engines/engine.ts'
import { launchers } from '../support/engines/engines.ts'
import type { InPage, Transport } from './page/main.ts'

type Results = Readonly<Record<string, unknown>>

export interface Observed {
  readonly version: string
  readonly results: Readonly<Record<Transport, Results>>
  /** Requests of mocked pages that came to the server. */
  readonly escaped: readonly string[]
}

export const transports = ['native', 'in-page', 'held', 'service-worker'] as const

export interface ServedPage {
  readonly url: string
  close(): Promise<void>
}

/** Serves the page that makes the observations, to all engines alike. */
export async function servePage(): Promise<ServedPage> {
  const vite = await createServer({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    plugins: [msw({ mode: 'worker-only' })],
    // Found later, a package would leave a page without its modules: it cannot be told to load again.
    optimizeDeps: {
      entries: ['test/observations/page/index.html'],
      include: ['@cfworker/json-schema', 'idb'],
    },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    cacheDir: 'node_modules/.vite-observations',
  })
  await vite.listen()
  return {
    url: `${vite.resolvedUrls?.local[0]}test/observations/page/index.html`,
    close: () => vite.close(),
  }
}

/** Makes every observation in an engine, in a page for each transport. */
export async function observeIn(name: EngineName, page: string): Promise<Observed> {
  const engine = await launchers[name]()
  try {
    const observed: Partial<Record<Transport, Results>> = {}
    const escaped: string[] = []
    for (const transport of transports) {
      const { results, came } = await observeThrough(transport, engine, page)
      observed[transport] = results
      if (transport !== 'native') escaped.push(...came.map((each) => `${transport}: ${each}`))
    }
    return { version: engine.version, results: observed as Observed['results'], escaped }
  } finally {
    await engine.close()
  }
}

/** The results through a transport, and the requests that came to the server. */
async function observeThrough(
  transport: Transport,
  engine: Engine,
  page: string,
): Promise<{ results: Results; came: string[] }> {
  const [api, other] = await Promise.all([servedMock(), servedMock()])
  // What a service worker has sent on hears nothing of an abort, and a host has six connections: none may hang for ever.
  other.mock.when('*', { id: 'mock-hang' }).delay(1000).networkError()
  // A browser tells the progress of an upload 50 ms later, if the connection has not broken by then.
  for (const { mock } of [api, other])
    mock.when('PutCustomer', { id: 'mock-offline' }).delay(200).networkError()
  const kit = { api: `${api.url}/customers`, other: `${other.url}/customers` }
  const tab = await engine.open(page)
  try {
    const groups = await groupsOf(tab)
    const results = {}
    // One by one, because a driver does not wait for long.
    for (const group of groups) {
      const made = await tab.evaluate(
        (by, given, of) => (globalThis as unknown as InPage).observations.observe(by, given, of),
        transport,
        kit,
        group,
      )
      Object.assign(results, made)
    }
    const came = api.mock.journal.entries.map(({ method, url }) => `${method} ${url}`)
    return { results, came }
  } finally {
    await tab.close()
    await Promise.all([api.stop(), other.stop()])
  }
}

/** How often a page is asked what it has, and how often it is loaded anew when it has nothing. */
const tries = { asked: 100, loaded: 3 }

/** Once the page has them: it may lack a module that Vite was still preparing. */
async function groupsOf(tab: Tab): Promise<readonly string[]> {
  for (let load = 0; load < tries.loaded; load += 1) {
    for (let each = 0; each < tries.asked; each += 1) {
      const groups = await tab
        .evaluate(() => (globalThis as Partial<InPage>).observations?.groups ?? [])
        .catch(() => [])
      if (groups?.length) return groups
      await setTimeout(100)
    }
    await tab.reload()
  }
  throw new Error('Failed to observe: the page has no observations. Open it, and read its console.')
}

async function servedMock() {
  const mock = createMock({ magic: true, customers: [{ id: 'ada' }] })
  return { mock, ...(await serve(mock, { port: 0, graceTime: 0 })) }
}
