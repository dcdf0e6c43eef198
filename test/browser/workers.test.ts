import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { channelName } from '../../src/hosts/browser/channel-name.ts'
import { startBrowser } from '../../src/hosts/browser/start-browser.ts'
import { createMock } from '../support/create-mock.ts'
import { startedMock } from '../support/started-mock.ts'
import script from './workers/asking.js?url'

/** How long a worker may say nothing, in milliseconds. */
const patience = 15_000

const asking = `fetch('https://api.rebilly.com/customers/ada', { headers: { 'REB-APIKEY': 'any' } })`

/** What workers and pages say to each other, of which one that waits in vain may be told. */
const said: string[] = []
beforeEach(() => {
  said.length = 0
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }) => said.push(`${data.kind} ${data.page} ${data.id}`)
  onTestFinished(() => channel.close())
})

/** What a worker says first; one that fails says nothing, and hands on why. */
const told = (worker: Worker | MessagePort): Promise<unknown> =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.addEventListener('error', (event) => reject((event as ErrorEvent).message))
    const silent = () => reject(new Error(`The worker says nothing. Said was:\n${said.join('\n')}`))
    const timer = setTimeout(silent, patience)
    onTestFinished(() => clearTimeout(timer))
  })

/**
 * What the worker of a worker says first. Of a hundred Firefox makes some never, in a page without the kit too, so that
 * one which has not begun after a while is made once more.
 */
async function toldByInner(outer: () => Worker, inner: string): Promise<unknown> {
  const begun = () => said.some((line) => line.startsWith('made') && line.endsWith(inner))
  for (let tries = 1; tries < 4; tries += 1) {
    const saying = told(outer())
    const isBegun = vi.waitUntil(begun, { timeout: 3000 }).catch(() => false)
    if (await Promise.race([saying.then(() => true), isBegun])) return saying
    saying.catch(() => {})
  }
  return told(outer())
}

const blobUrl = (text: string) => URL.createObjectURL(new Blob([text]))

function worker(url: string, options?: WorkerOptions): Worker {
  const made = new Worker(url, options)
  onTestFinished(() => made.terminate())
  return made
}

describe.each(['service-worker', 'in-page'] as const)('a page mocked by %s', (transport) => {
  const start = () => startedMock(transport, { customers: [{ id: 'ada' }] })

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
    const inner = new URL(script, location.href).href
    const outer = () =>
      worker(
        blobUrl(`const inner = new Worker(${JSON.stringify(inner)})
        inner.onmessage = ({ data }) => postMessage(data)
        inner.onerror = ({ message }) => postMessage(message)
        inner.postMessage('inner')`),
      )
    expect(await toldByInner(outer, inner)).toMatch(/^inner .* 200 200 200$/)
  })
})
