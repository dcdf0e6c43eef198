import { urlIn } from '../interception/realm.ts'
import { replaceMembers } from '../interception/replace-members.ts'
import { fetchUntilLeft, PageStay } from './page-stay.ts'

/**
 * Ends with the page what it asked of a worker, and lets it ask nothing more: the worker has no mock to ask
 * then, and would let the request pass to the real host. Returns what takes that back.
 */
export function endWithPage(isOurs: (url: URL) => boolean): () => void {
  const stay = new PageStay()
  const isMocked = (written: unknown) => {
    const url = urlIn(globalThis, written)
    return url !== undefined && isOurs(url)
  }
  const restore = [
    replaceMembers(globalThis, { fetch: endingFetch(stay, isMocked) }),
    replaceMembers(XMLHttpRequest.prototype, endingXhr(stay, isMocked)),
    replaceMembers(Navigator.prototype, { sendBeacon: endingBeacon(stay, isMocked) }),
  ]
  return () => {
    for (const each of restore) each()
  }
}

type IsMocked = (written: unknown) => boolean

function endingFetch(stay: PageStay, isMocked: IsMocked): PropertyDescriptor {
  const original = globalThis.fetch
  const { fetch } = {
    async fetch(this: unknown, ...args: Parameters<typeof original>): Promise<Response> {
      const [input] = args
      const native: typeof original = (...each) => original.apply(this, each)
      return isMocked(input instanceof Request ? input.url : input)
        ? fetchUntilLeft(stay, native, ...args)
        : native(...args)
    },
  }
  return { ...Object.getOwnPropertyDescriptor(globalThis, 'fetch'), value: fetch }
}

function endingXhr(stay: PageStay, isMocked: IsMocked): PropertyDescriptorMap {
  const { open, send } = Object.getOwnPropertyDescriptors(XMLHttpRequest.prototype)
  /** Those that are mocked, each with what it was last opened for. */
  const mocked = new WeakMap<XMLHttpRequest, object>()
  const methods = {
    open(this: XMLHttpRequest, ...args: Parameters<XMLHttpRequest['open']>) {
      open.value?.apply(this, args)
      if (isMocked(args[1])) mocked.set(this, {})
      else mocked.delete(this)
    },
    send(this: XMLHttpRequest, ...args: [body?: XMLHttpRequestBodyInit]) {
      const opened = mocked.get(this)
      if (!opened) return send.value?.apply(this, args)
      stay.run(() => {
        if (mocked.get(this) !== opened) return
        const { left } = stay
        const abort = () => this.abort()
        left.addEventListener('abort', abort)
        const forget = () => left.removeEventListener('abort', abort)
        this.addEventListener('loadend', forget, { once: true })
        send.value?.apply(this, args)
      })
    },
  }
  return { open: { ...open, value: methods.open }, send: { ...send, value: methods.send } }
}

function endingBeacon(stay: PageStay, isMocked: IsMocked): PropertyDescriptor {
  const { sendBeacon } = Object.getOwnPropertyDescriptors(Navigator.prototype)
  const methods = {
    sendBeacon(this: Navigator, ...args: Parameters<Navigator['sendBeacon']>) {
      return stay.isLeaving && isMocked(args[0]) ? false : sendBeacon.value?.apply(this, args)
    },
  }
  return { ...sendBeacon, value: methods.sendBeacon }
}
