import axios from 'axios'
import RebillyAPI from 'rebilly-js-sdk'
import { ada, ask, askByXhr, headers, statusOf } from './asking.ts'

declare global {
  /** The ways by which the app can ask, each with how it was answered. */
  var means: Record<string, () => Promise<number | string>>
  /** Asks all that may outlive a page, when it is left. */
  var askWhenLeft: () => void
}

const kept = globalThis.fetch

const nextMessage = async (from: EventTarget): Promise<never> =>
  new Promise((resolve) => {
    from.addEventListener('message', (event) => resolve((event as MessageEvent).data as never), {
      once: true,
    })
  })

const source = `fetch('${ada}', { headers: { 'REB-APIKEY': 'any' } }).then(({ status }) => status, String)`

async function frame(markup: Record<string, string>): Promise<number | string> {
  const element = document.body.appendChild(document.createElement('iframe'))
  const told = nextMessage(globalThis)
  Object.assign(element, markup)
  return told
}

async function serviceWorker(): Promise<ServiceWorker> {
  await navigator.serviceWorker.register('/service-worker.ts', { type: 'module' })
  const { controller } = navigator.serviceWorker
  if (controller) return controller
  await new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
  })
  return serviceWorker()
}

globalThis.means = {
  fetch: ask,
  'captured fetch': () => statusOf(kept(ada, { headers })),
  XHR: askByXhr,
  'synchronous XHR': () => askByXhr(false),
  axios: async () => (await axios.get(ada, { headers })).status,
  client: async () => {
    const api = RebillyAPI({ apiKey: 'any', organizationId: '', sandbox: false, timeout: 30_000 })
    const { fields } = await api.customers.get({ id: 'ada' })
    return `of ${fields.id}`
  },
  'stream body': () => {
    const body = new Blob(['{}']).stream()
    return statusOf(fetch(ada, { method: 'PUT', headers, body, duplex: 'half' } as RequestInit))
  },
  'module worker': () => {
    return nextMessage(new Worker(new URL('worker.ts', import.meta.url), { type: 'module' }))
  },
  'blob worker': () => {
    const script = new Blob([`${source}.then(postMessage)`], { type: 'text/javascript' })
    return nextMessage(new Worker(URL.createObjectURL(script)))
  },
  'shared worker': () => {
    const { port } = new SharedWorker(new URL('shared-worker.ts', import.meta.url), {
      type: 'module',
    })
    port.start()
    return nextMessage(port)
  },
  'service worker': async () => {
    const worker = await serviceWorker()
    const told = nextMessage(navigator.serviceWorker)
    navigator.serviceWorker.startMessages()
    worker.postMessage('ask')
    return `${await told} ${await ask()}`
  },
  'srcdoc frame': () =>
    frame({
      srcdoc: `<script>${source}.then((status) => parent.postMessage(status, '*'))</script>`,
    }),
  'sandboxed frame': () =>
    frame({
      sandbox: 'allow-scripts',
      srcdoc: `<script>${source}.then((status) => parent.postMessage(status, '*'))</script>`,
    }),
  'blank frame': () => {
    const element = document.body.appendChild(document.createElement('iframe'))
    return statusOf((element.contentWindow as typeof globalThis & Window).fetch(ada, { headers }))
  },
  popup: async () => {
    const popup = open(location.href) as typeof globalThis & Window
    await new Promise((resolve) => popup.addEventListener('load', resolve, { once: true }))
    return statusOf(popup.fetch(ada, { headers })).finally(() => popup.close())
  },
}

globalThis.askWhenLeft = () => {
  addEventListener('pagehide', () => {
    navigator.sendBeacon('https://api.rebilly.com/customers', '{}')
    void fetch(ada, { method: 'PUT', headers, body: '{}', keepalive: true }).catch(() => {})
  })
  setInterval(() => void ask().catch(() => {}), 10)
}
