import { type Realm, urlIn } from '../interception/realm.ts'
import { replaceMembers } from '../interception/replace-members.ts'
import { isTrusted, trustedUrl } from './trusted-url.ts'

type AnyWorker = Worker | SharedWorker

/** A worker that a realm is about to make. */
export interface Making {
  readonly name: 'Worker' | 'SharedWorker'
  readonly url: URL
  /** What its script is made of, if that is known. */
  readonly blob: Blob | undefined
  readonly isModule: boolean
  /** Makes it of a script. */
  make(url: string | URL): AnyWorker
}

/**
 * Lets something else make the workers of a realm; returns what ends that.
 *
 * What stands for the class is a proxy of it, so that name, statics, subclasses and `instanceof` stay its own.
 */
export function replaceWorkers(realm: Realm, make: (making: Making) => AnyWorker): () => void {
  if (!realm.Worker && !realm.SharedWorker) return () => {}
  const restores = [keepBlobs(realm)]
  for (const name of ['Worker', 'SharedWorker'] as const) {
    const native = realm[name]
    if (!native) continue
    const construct = (target: typeof native, args: unknown[], newTarget: typeof native) => {
      const [written, options] = args
      const url = args.length > 0 ? urlIn(realm, written) : undefined
      if (!url) return Reflect.construct(target, args, newTarget)
      return make({
        name,
        url,
        blob: blobs.get(String(written)),
        isModule: (options as WorkerOptions | undefined)?.type === 'module',
        make: (of) => {
          const address = isTrusted(realm, written) ? trusted(realm, written, url, of) : of
          return Reflect.construct(target, [address, ...args.slice(1)], newTarget)
        },
      })
    }
    const replaced = {
      value: new Proxy(native, { construct }),
      writable: true,
      configurable: true,
    }
    restores.push(replaceMembers(native.prototype, { constructor: replaced }))
    restores.push(replaceMembers(realm, { [name]: replaced }))
  }
  return () => {
    for (const restore of restores) restore()
  }
}

/**
 * Another address in the place of one that Trusted Types let be a script's. Where they allow the kit no policy, a worker
 * is made without the name of its page, and one that would begin with the kit's script the browser refuses.
 */
function trusted(realm: Realm, written: unknown, url: URL, of: string | URL): unknown {
  const other = trustedUrl(realm, String(of))
  const isSame = String(of).split('#')[0] === url.href.split('#')[0]
  return isSame && !isTrusted(realm, other) ? written : other
}

/** The blobs that have an address, by that: of every realm, because each makes workers of another one's. */
const blobs = new Map<string, Blob>()

function keepBlobs({ URL }: Realm): () => void {
  const { createObjectURL, revokeObjectURL } = URL
  const members = {
    createObjectURL(object: Blob | MediaSource) {
      const url = createObjectURL.call(URL, object)
      if ('slice' in object) blobs.set(url, object)
      return url
    },
    revokeObjectURL(url: string) {
      blobs.delete(url)
      revokeObjectURL.call(URL, url)
    },
  }
  const replaced = Object.entries(members).map(([name, value]) => [
    name,
    { ...Object.getOwnPropertyDescriptor(URL, name), value },
  ])
  return replaceMembers(URL, Object.fromEntries(replaced))
}
