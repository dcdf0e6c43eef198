import type { Realm } from '../interception/realm.ts'

const parts = [
  'href',
  'origin',
  'protocol',
  'host',
  'hostname',
  'port',
  'pathname',
  'search',
  'hash',
] as const

/**
 * Lets a worker that was begun by a blob be where its own script is: by its `location`, and by all that takes a
 * relative URL, which a blob's address has none of.
 */
export function standAt(realm: Realm, href: string): void {
  const url = new URL(href)
  const members = parts.map((name) => [name, { value: url[name], enumerable: true }])
  const location = Object.create(Object.getPrototypeOf(realm.location), {
    ...Object.fromEntries(members),
    toString: { value: () => href },
  })
  Object.defineProperty(realm, 'location', { value: location, configurable: true })

  const absolute = (written: unknown) =>
    isRequest(written) ? written : (URL.parse(String(written), href)?.href ?? written)
  const each = (args: unknown[]) => args.map(absolute)
  const first = (args: unknown[]) => [...each(args.slice(0, 1)), ...args.slice(1)]
  const second = (args: unknown[]) => [...args.slice(0, 1), ...first(args.slice(1))]

  for (const name of ['fetch', 'Request', 'EventSource', 'WebSocket', 'Worker'] as const) {
    resolve(realm, name, first)
  }
  resolve(realm, 'importScripts', each)
  resolve(realm.XMLHttpRequest.prototype, 'open', second)
}

/** By name, as a class of its own may stand for it. */
const isRequest = (input: unknown): boolean =>
  Object.prototype.toString.call(input) === '[object Request]'

/** Lets a function or class of an object be called with other arguments. */
function resolve(object: object, name: string, changed: (args: unknown[]) => unknown[]): void {
  const native = Reflect.get(object, name)
  if (typeof native !== 'function') return
  Object.defineProperty(object, name, {
    value: new Proxy(native, {
      apply: (target, self, args) => Reflect.apply(target, self, changed(args)),
      construct: (target, args, newTarget) => Reflect.construct(target, changed(args), newTarget),
    }),
    configurable: true,
    writable: true,
  })
}
