import { describe, expect, it, onTestFinished } from 'vitest'
import { startBrowser } from '../../src/hosts/browser/start-browser.ts'
import { createMock } from '../support/create-mock.ts'
import script from './workers/asking.js?url'

const asking = `fetch('https://api.rebilly.com/customers/ada', { headers: { 'REB-APIKEY': 'any' } })`

/** What a worker says first; one that fails says nothing, and hands on why. */
const told = (worker: Worker | MessagePort): Promise<unknown> =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.addEventListener('error', (event) => reject((event as ErrorEvent).message))
  })

const blobUrl = (text: string) => URL.createObjectURL(new Blob([text]))

function worker(url: string, options?: WorkerOptions): Worker {
  const made = new Worker(url, options)
  onTestFinished(() => made.terminate())
  return made
}

// A worker that never answers is told of long before a test is given up.
const timeout = 15_000

describe.each(['service-worker', 'in-page'] as const)(
  'a page mocked by %s',
  { timeout },
  (transport) => {
    const start = async () => {
      const mock = createMock({ customers: [{ id: 'ada' }] })
      const { stop } = await startBrowser(mock, { transport })
      onTestFinished(stop)
      return mock
    }

    it('answers a module worker of a blob', async () => {
      await start()
      const url = blobUrl(`${asking}.then(({ status }) => postMessage(status))`)
      expect(await told(worker(url, { type: 'module' }))).toBe(200)
    })

    it('answers a shared worker', async () => {
      await start()
      const url = blobUrl(
        `onconnect = ({ ports: [port] }) => ${asking}.then(({ status }) => port.postMessage(status))`,
      )
      expect(await told(new SharedWorker(url).port)).toBe(200)
    })

    it('lets a worker ask the app’s server for what only looks like the API’s: a page at one of its paths', async () => {
      const page = new URL('/customers', location.href).href
      const init = { headers: { Accept: 'text/html' } }
      const { status } = await fetch(page, init)
      await start()
      const asked = JSON.stringify([page, init])
      const url = blobUrl(
        `fetch(...${asked}).then(({ status }) => postMessage(status), (error) => postMessage(String(error)))`,
      )
      expect(await told(worker(url))).toBe(status)
    })

    it('answers what several workers ask once each', async () => {
      const mock = await start()
      const text = `${asking}.then(({ status }) => postMessage(status))`
      const workers = ['// one\n', '// other\n'].map((line) => worker(blobUrl(line + text)))
      expect(await Promise.all(workers.map(told))).toEqual([200, 200])
      expect(mock.journal.entries).toHaveLength(2)
    })

    it("leaves the page's classes as they were when it is stopped", async () => {
      const { Worker: before, SharedWorker: sharedBefore } = globalThis
      const { stop } = await startBrowser(createMock(), { transport })
      expect(Worker).not.toBe(before)
      await stop()
      expect(Worker).toBe(before)
      expect(SharedWorker).toBe(sharedBefore)
    })

    it('answers a worker, which is told at once and stays where it is', async () => {
      await start()
      const asked = worker(script)
      asked.postMessage('told')
      expect(await told(asked)).toBe(`told ${new URL(script, location.href).pathname} 200 200 200`)
    })

    it('answers a classic worker of a worker', async () => {
      await start()
      const inner = JSON.stringify(new URL(script, location.href))
      const outer = worker(
        blobUrl(`const inner = new Worker(${inner})
      inner.onmessage = ({ data }) => postMessage(data)
      inner.onerror = ({ message }) => postMessage(message)
      inner.postMessage('inner')`),
      )
      expect(await told(outer)).toMatch(/^inner .* 200 200 200$/)
    })
  },
)
