import type { Realm } from '../interception/realm.ts'
import { channelName } from './channel-name.ts'
import { type Making, replaceWorkers } from './replace-workers.ts'

/**
 * Lets each worker that a realm makes begin with the kit's script; returns what ends that. The script is large, so
 * that the page has it only when it makes a worker: a first one asks for it, and keeps what it is told until then.
 *
 * A shared worker is then that of one page, as the world of a mock in the page is.
 */
export function beginWorkers(realm: Realm, page: string, onMade = () => {}): () => void {
  /** By its address: what begins a worker. */
  const beginnings = new Map<string, string>()

  const beginningOf = ({ url, blob, isModule }: Making): string => {
    // An address that has been revoked begins nothing, so that a blob gets one that stays.
    const script = blob ? addressOf(realm, blob) : url.href
    // A worker is not told of its service worker.
    const mayBeControlled = !realm.document || realm.navigator.serviceWorker?.controller
    const isByText = !isModule && !blob && Boolean(mayBeControlled)
    return addressOf(realm, beginning({ page, location: url.href, script, isModule, isByText }))
  }

  return replaceWorkers(realm, (making) => {
    const { name, url, isModule, make } = making
    // The browser makes none of another origin.
    if (/^https?:/.test(url.protocol) && url.origin !== realm.origin) return make(url)
    onMade()
    const key = `${name} ${isModule} ${url}`
    const address = beginnings.get(key) ?? beginningOf(making)
    beginnings.set(key, address)
    const worker = make(address)
    // What says nothing of its reason is a script that may not be loaded.
    worker.addEventListener('error', async (event) => {
      if ('message' in event) return
      const { tellRefusedWorker } = await import('./refused-worker.ts')
      tellRefusedWorker(url)
    })
    return worker
  })
}

const addressOf = ({ Blob, URL }: Realm, script: BlobPart): string =>
  URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))

interface Beginning {
  readonly page: string
  /** Where the worker believes to be. */
  readonly location: string
  readonly script: string
  readonly isModule: boolean
  /** Whether its script is fetched: behind a service worker, `importScripts` of a file never returns in Firefox. */
  readonly isByText: boolean
}

/** A text, because a bundler may give a function helpers that a worker has not. */
const beginning = (given: Beginning): string => `{
const { page, location, script, isModule, isByText } = ${JSON.stringify(given)}
const held = [], types = ['message', 'messageerror', 'connect']
const hold = (event) => {
  event.stopImmediatePropagation()
  held.push(event)
}
for (const type of types) addEventListener(type, hold)
const fileOf = async (url) => {
  const response = await fetch(url)
  if (!response.ok) throw new Error('Failed to load ' + url + ': ' + response.status + '.')
  const parts = [await response.text(), '\\n//# sourceURL=' + url]
  return URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }))
}
const channel = new BroadcastChannel('${channelName}')
const ask = () => channel.postMessage({ kind: 'made', page, id: location })
channel.onmessage = async ({ data }) => {
  if (data.page !== page) return
  if (data.kind === 'ready') ask()
  if (data.kind !== 'begin' || data.id !== location) return
  channel.close()
  try {
    const own = isByText ? await fileOf(script) : script
    for (const url of [data.script, own]) await (isModule ? import(url) : importScripts(url))
  } catch (error) {
    reportError(error)
  }
  for (const type of types) removeEventListener(type, hold)
  for (const event of held) dispatchEvent(new MessageEvent(event.type, event))
}
ask()
}`
