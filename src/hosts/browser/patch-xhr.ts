import { type Realm, urlIn } from '../interception/realm.ts'
import { replaceMembers } from '../interception/replace-members.ts'
import { isSynchronous } from '../interception/synchronous-xhr.ts'
import type { PageAnswering } from './answering.ts'
import { type NativeXhr, XhrExchange } from './xhr-exchange.ts'

type Methods = {
  [Name in keyof XMLHttpRequest as XMLHttpRequest[Name] extends (...args: never) => unknown
    ? Name
    : never]: XMLHttpRequest[Name]
}

/** What a request shows of its answer. */
const shown = [
  'readyState',
  'response',
  'responseText',
  'responseURL',
  'responseXML',
  'status',
  'statusText',
] as const

/**
 * Lets every `XMLHttpRequest` of a realm ask the mocks first; returns what ends that. The members that all
 * of them share are replaced, not the class: so one whose class was kept before, or extended, or which is
 * opened again, asks too. What is not the mocks' is the browser's own, and so is every event's target.
 */
export function patchXhr(realm: Realm, mocks: PageAnswering): () => void {
  if (!realm.XMLHttpRequest) return () => {}
  const { prototype } = realm.XMLHttpRequest
  const native = Object.getOwnPropertyDescriptors(prototype) as NativeXhr
  const exchanges = new WeakMap<XMLHttpRequest, XhrExchange>()
  const mimeTypes = new WeakMap<XMLHttpRequest, string>()
  let active = true

  const isClaimed = ({ href }: URL, isSync: boolean) =>
    mocks.claims(href) || (isSync && (mocks.claimsUnseen?.(href) ?? false))

  const put = (xhr: XMLHttpRequest, exchange: XhrExchange | undefined) =>
    exchange ? exchanges.set(xhr, exchange) : exchanges.delete(xhr)

  function exchangeOf(xhr: XMLHttpRequest, args: unknown[]): XhrExchange | undefined {
    const url = urlIn(realm, args[1])
    if (!active || !url || !isClaimed(url, isSynchronous(args))) return undefined
    const release = () => exchanges.delete(xhr)
    return new XhrExchange({ realm, mocks, native, xhr, args, url, mimeTypes, release })
  }

  const methods: Partial<Record<keyof Methods, (this: XMLHttpRequest, ...args: never) => unknown>> =
    {
      open(...args: unknown[]) {
        const before = exchanges.get(this)
        // Before the browser says that it is open, because a listener may send it.
        put(this, exchangeOf(this, args))
        try {
          native.open.value.apply(this, args)
        } catch (error) {
          put(this, before)
          throw error
        }
        before?.replace()
      },
      setRequestHeader(...args: [name: string, value: string]) {
        const exchange = exchanges.get(this)
        exchange?.requireOpened()
        native.setRequestHeader.value.apply(this, args)
        exchange?.requestHeaders.push(args)
      },
      send(...args: unknown[]) {
        const exchange = exchanges.get(this)
        if (exchange) exchange.send(args[0])
        else native.send.value.apply(this, args)
      },
      abort() {
        const exchange = exchanges.get(this)
        if (exchange) exchange.abort()
        else native.abort.value.apply(this, [])
      },
      overrideMimeType(...args: [mime: string]) {
        exchanges.get(this)?.requireUnread()
        native.overrideMimeType.value.apply(this, args)
        mimeTypes.set(this, String(args[0]))
      },
      getResponseHeader(...args: [name: string]) {
        const exchange = exchanges.get(this)
        return exchange && args.length > 0
          ? exchange.getResponseHeader(args[0])
          : native.getResponseHeader.value.apply(this, args)
      },
      getAllResponseHeaders() {
        const exchange = exchanges.get(this)
        return exchange
          ? exchange.getAllResponseHeaders()
          : native.getAllResponseHeaders.value.apply(this, [])
      },
    }
  const setters = {
    responseType: (exchange: XhrExchange) => exchange.requireUnread(),
    withCredentials: (exchange: XhrExchange) => exchange.requireUnsent(),
    timeout: () => {},
  }

  const members: PropertyDescriptorMap = {}
  for (const [name, value] of Object.entries(methods)) {
    members[name] = { ...native[name as keyof Methods], value }
  }
  for (const name of shown) {
    const { get, ...flags } = native[name] ?? {}
    // A worker has no `responseXML`.
    if (!get) continue
    members[name] = {
      ...flags,
      get(this: XMLHttpRequest) {
        const exchange = exchanges.get(this)
        return exchange ? exchange[name] : get.call(this)
      },
    }
  }
  for (const [name, check] of Object.entries(setters)) {
    const { set, ...flags } = native[name as keyof typeof setters]
    members[name] = {
      ...flags,
      set(this: XMLHttpRequest, value: unknown) {
        const exchange = exchanges.get(this)
        if (exchange) check(exchange)
        set?.call(this, value)
        exchange?.keepTimeout()
      },
    }
  }
  const restore = replaceMembers(prototype, members)
  return () => {
    active = false
    restore()
  }
}
