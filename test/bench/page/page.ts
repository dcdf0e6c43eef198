import { FetchInterceptor } from '@mswjs/interceptors/fetch'
import { XMLHttpRequestInterceptor } from '@mswjs/interceptors/XMLHttpRequest'
import type { RequestHandler } from 'msw'
import { setupWorker } from 'msw/browser'
import { defineNetwork, InterceptorSource } from 'msw/experimental'
import { startBrowser } from '../../../src/hosts/browser/start-browser.ts'
import { createMock } from '../../../src/index.ts'
import { bodyOf } from '../body.ts'
import { type Figures, measure, type Subject } from '../measure.ts'
import { handWrittenHandler, staticHandler } from '../rivals.ts'

// Each subject has a host of its own, so that one worker serves them all by turns.
const hosts = {
  fixed: 'https://static.example.com',
  byHand: 'https://by-hand.example.com',
  mock: 'https://mock.example.com',
  kept: 'https://kept.example.com',
}

const count = 10_000

const put = (host: string, round: number) =>
  fetch(`${host}/customers/cus_${(round * 7919) % count}`, {
    method: 'PUT',
    headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
    body: JSON.stringify(bodyOf(round)),
  }).then((response) => response.json())

async function subjects() {
  const ids = Array.from({ length: count }, (_, position) => `cus_${position}`)
  const mock = createMock({ baseUrl: hosts.mock, customers: ids.map((id) => ({ id })) })
  const example = await mock.customers.put('cus_0', bodyOf(0))
  const map = new Map(ids.map((id) => [id, { id, revision: 0 } as Record<string, unknown>]))
  const rivals = [staticHandler(example, hosts.fixed), handWrittenHandler(map, hosts.byHand)]
  const turns: Subject[] = [
    { name: 'static MSW handler', run: (round) => put(hosts.fixed, round) },
    { name: 'hand-written MSW handler', run: (round) => put(hosts.byHand, round) },
    { name: 'rebilly-mock', run: (round) => put(hosts.mock, round) },
  ]
  return { mock, rivals, turns }
}

const named = (turns: Subject[], figures: Figures[]) =>
  turns.map(({ name }, position) => ({ name, ...(figures[position] as Figures) }))

/** The least that IndexedDB asks of who reads, writes what depends on it, and waits until it is kept. */
async function bareTransaction(): Promise<Subject['run']> {
  const opening = indexedDB.open('bare')
  await new Promise((resolve) => {
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
    opening.onsuccess = resolve
  })
  return (round) =>
    new Promise((resolve) => {
      const transaction = opening.result.transaction('rows', 'readwrite', { durability: 'relaxed' })
      const rows = transaction.objectStore('rows')
      rows.get('row').onsuccess = () => {
        rows.put({ ...bodyOf(round) }, 'row')
        transaction.commit()
      }
      transaction.oncomplete = resolve
    })
}

/** A mock in memory and one that is kept, on hosts of their own, by turns. */
async function keptOrNot(transport: 'service-worker' | 'in-page') {
  const customers = Array.from({ length: count }, (_, position) => ({ id: `cus_${position}` }))
  const inMemory = createMock({ baseUrl: hosts.mock, customers })
  const kept = createMock({ baseUrl: hosts.kept, customers, persist: { name: transport } })
  const running = [
    await startBrowser(inMemory, { transport }),
    await startBrowser(kept, { transport }),
  ]
  const turns: Subject[] = [
    { name: 'in memory', run: (round) => put(hosts.mock, round) },
    { name: 'kept in IndexedDB', run: (round) => put(hosts.kept, round) },
    { name: 'a bare get and put', run: await bareTransaction() },
  ]
  const figures = await measure(turns, { rounds: 400, warmUp: 60 })
  for (const { stop } of running) await stop()
  return named(turns, figures)
}

const benchmarks = {
  async serviceWorker() {
    const { mock, rivals, turns } = await subjects()
    const worker = setupWorker()
    await worker.start({ quiet: true, onUnhandledFrame: 'bypass' })
    // MSW asks its handlers one after the other: each subject is alone, as it is in an app.
    const handlers = [...rivals, ...mock.handlers]
    for (const [position, turn] of turns.entries()) {
      turn.prepare = () => worker.resetHandlers(handlers[position] as RequestHandler)
    }
    const figures = await measure(turns, { rounds: 400, warmUp: 60 })
    worker.stop()
    return named(turns, figures)
  },

  /** The rivals through MSW's own in-page interceptors, the mock through its in-page transport. */
  async inPage() {
    const { mock, rivals, turns } = await subjects()
    const network = defineNetwork({
      sources: [
        new InterceptorSource({
          interceptors: [new FetchInterceptor(), new XMLHttpRequestInterceptor()],
        }),
      ],
      handlers: rivals,
      onUnhandledFrame: 'bypass',
      context: { quiet: true },
    })
    await network.enable()
    const rivalFigures = await measure(turns.slice(0, 2), { rounds: 600, warmUp: 100 })
    await network.disable()
    const { stop } = await startBrowser(mock, { transport: 'in-page' })
    const ownFigures = await measure(turns.slice(2), { rounds: 600, warmUp: 100 })
    await stop()
    return named(turns, [...rivalFigures, ...ownFigures])
  },

  keptByServiceWorker: () => keptOrNot('service-worker'),
  keptInPage: () => keptOrNot('in-page'),
}

export type Benchmarks = typeof benchmarks
Object.assign(globalThis, { benchmarks })
