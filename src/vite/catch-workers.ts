import type { Realm } from '../browser/realm.ts'

/** Names, in the fragment of a worker's address, the page that answers it. */
const mark = '#rebilly-mock='

/** The page that has made this worker, if its address names one. */
export const pageOfWorker = ({ location }: Realm): string | undefined =>
  location.hash.startsWith(mark) ? location.hash.slice(mark.length) : undefined

/**
 * Lets each worker that a realm makes know its page, and each that is made of a blob begin with the kit's script; the
 * development server puts that into all others.
 *
 * What stands for the class is a proxy of it, so that name, statics, subclasses and `instanceof` stay its own.
 */
export function catchWorkers(realm: Realm, page: string | undefined, script: string): void {
  const blobs = keepBlobs(realm)
  /** By the address of a blob: one that begins with the kit's script. */
  const begun = new Map<string, string>()

  const begin = (url: string, blob: Blob, type: unknown): string => {
    const start = JSON.stringify(new URL(script, realm.location.origin))
    const load = type === 'module' ? `import ${start};\n` : `importScripts(${start});\n`
    const parts = new realm.Blob([load, blob], { type: 'text/javascript' })
    const address = begun.get(url) ?? realm.URL.createObjectURL(parts)
    begun.set(url, address)
    return address
  }

  for (const name of ['Worker', 'SharedWorker'] as const) {
    const native = realm[name]
    if (!native) continue
    const construct = (target: typeof native, args: unknown[], newTarget: typeof native) => {
      const [written, options] = args
      const blob = blobs.get(String(written))
      const type = (options as WorkerOptions | undefined)?.type
      const url = URL.parse(
        blob ? begin(String(written), blob, type) : String(written),
        realm.document?.baseURI ?? realm.location.href,
      )
      if (!url || args.length === 0 || url.protocol === 'data:') {
        return Reflect.construct(target, args, newTarget)
      }
      // All who share a worker must name it alike, so it has no page in particular.
      if (page && name === 'Worker' && !url.hash) url.hash = mark + page
      return Reflect.construct(target, [url, ...args.slice(1)], newTarget)
    }
    const caught = new Proxy(native, { construct })
    Object.defineProperty(native.prototype, 'constructor', {
      value: caught,
      writable: true,
      configurable: true,
    })
    Object.defineProperty(realm, name, { value: caught, writable: true, configurable: true })
  }
}

/** The blobs that have an address, by that. */
function keepBlobs({ URL }: Realm): Map<string, Blob> {
  const blobs = new Map<string, Blob>()
  const { createObjectURL, revokeObjectURL } = URL
  URL.createObjectURL = (object) => {
    const url = createObjectURL(object)
    if (object instanceof Blob) blobs.set(url, object)
    return url
  }
  URL.revokeObjectURL = (url) => {
    blobs.delete(url)
    revokeObjectURL(url)
  }
  return blobs
}
