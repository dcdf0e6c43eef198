/** The ways by which a page can ask the API, each with how it was answered; apps of every kind import this. */
import axios from 'axios'
import RebillyAPI from 'rebilly-js-sdk'

declare global {
  /** What an inline script asked before the mock was there. */
  var early: Promise<number | string>
  /** What a module asked when it was loaded. */
  var loading: Promise<number | string>
  var means: Record<string, () => Promise<number | string>>
}

const customers = 'https://api.rebilly.com/customers'
const ada = `${customers}/ada`
const headers = { 'REB-APIKEY': 'any' }
const kept = globalThis.fetch

const all: typeof globalThis.means = {
  fetch: () => statusOf(fetch(ada, { headers })),
  'captured fetch': () => statusOf(kept(ada, { headers })),
  XHR: () => xhrStatus(new XMLHttpRequest()),
  'axios by XHR': () => statusOf(axios.get(ada, { headers, adapter: 'xhr' })),
  'axios by fetch': () => statusOf(axios.get(ada, { headers, adapter: 'fetch' })),
  async client() {
    const api = RebillyAPI({ apiKey: 'any', sandbox: false, timeout: 30_000 })
    const { fields } = await api.customers.get({ id: 'ada' })
    return fields.id === 'ada' ? 200 : 'someone else'
  },
  // How it is answered, a page never knows.
  beacon: async () => (navigator.sendBeacon(`${customers}?beacon`, '{}') ? 'sent' : 'not sent'),
  async 'synchronous XHR'() {
    const request = new XMLHttpRequest()
    request.open('GET', ada, false)
    try {
      request.send()
      return request.status
    } catch (error) {
      return (error as Error).name === 'NetworkError' ? 'refused' : String(error)
    }
  },
  'frame of about:blank': () => statusOf(windowOf(blankFrame()).fetch(ada, { headers })),
  'XHR of a frame': () => xhrStatus(new (windowOf(blankFrame()).XMLHttpRequest)()),
  'frame found by its number': async () => {
    blankFrame()
    // The page's script has ended before anyone can ask there.
    await Promise.resolve()
    return statusOf(windowOf({ contentWindow: window[window.length - 1] }).fetch(ada, { headers }))
  },
  'frame of srcdoc': () => framed(telling),
  'frame in a frame': () => framed(`<iframe srcdoc="${telling}"></iframe>`),
  'module worker': () =>
    told(new Worker(new URL('./module-worker.ts', import.meta.url), { type: 'module' })),
  'classic worker': () => told(new Worker(new URL('./classic-worker.js', import.meta.url))),
  'worker of a worker': () =>
    told(new Worker(new URL('./outer-worker.ts', import.meta.url), { type: 'module' })),
  'shared worker': () =>
    told(new SharedWorker(new URL('./shared-worker.ts', import.meta.url), { type: 'module' }).port),
  'worker of a blob': () => {
    const url = URL.createObjectURL(new Blob([posting]))
    const worker = new Worker(url)
    URL.revokeObjectURL(url)
    return told(worker)
  },
  'worker of data:': () => told(new Worker(`data:text/javascript,${encodeURIComponent(posting)}`)),
  'worker of a blob in a frame': () => {
    const frame = windowOf(blankFrame())
    const url = frame.URL.createObjectURL(new Blob([posting]))
    return told(new frame.Worker(url))
  },
  'opened window': async () => {
    const opened = window.open('about:blank')
    const status = await statusOf(windowOf({ contentWindow: opened }).fetch(ada, { headers }))
    opened?.close()
    return status
  },
}

const xhrStatus = (request: XMLHttpRequest): Promise<number> =>
  new Promise((resolve) => {
    request.open('GET', ada)
    request.setRequestHeader('REB-APIKEY', 'any')
    request.onloadend = () => resolve(request.status)
    request.send()
  })

/** A script that asks. */
const asking = `fetch('${ada}', { headers: { 'REB-APIKEY': 'any' } }).then((r) => r.status, String)`

/** The same of a worker, which posts how it was answered. */
const posting = `${asking}.then((a) => postMessage(a))`

/** The same of a frame, which tells the page how it was answered. */
const telling = `<script>${asking}.then((a) => top.postMessage(a))</script>`

/** What a worker says first: how it was answered. */
const told = (worker: Worker | MessagePort): Promise<number | string> =>
  new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data)
    if ('onerror' in worker) worker.onerror = () => resolve('no worker')
  })

function blankFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  document.body.append(frame)
  return frame
}

const windowOf = ({ contentWindow }: { contentWindow: Window | null | undefined }) =>
  contentWindow as Window & typeof globalThis

function framed(html: string): Promise<number | string> {
  const answer = new Promise<number | string>((resolve) => {
    const listen = ({ data }: MessageEvent) => {
      if (typeof data !== 'number' && !/Error/.test(data)) return
      removeEventListener('message', listen)
      resolve(data)
    }
    addEventListener('message', listen)
  })
  const frame = document.createElement('iframe')
  frame.srcdoc = html
  document.body.append(frame)
  return answer
}

async function statusOf(answer: Promise<{ status: number }>): Promise<number> {
  const { status } = await answer
  return status
}

// Where a server renders the page, it loads this too.
if (typeof document !== 'undefined') {
  globalThis.loading = statusOf(fetch(ada, { headers })).catch(String)
  globalThis.means = all
}
