import { replaceWorkers } from '../browser/replace-workers.ts'
import type { Realm } from '../interception/realm.ts'

/** Names, in the fragment of a worker's address, the page that answers it. */
const mark = '#rebilly-mock='

/** The page that has made this worker, if its address names one. */
export const pageOfWorker = ({ location }: Realm): string | undefined =>
  location.hash.startsWith(mark) ? location.hash.slice(mark.length) : undefined

/**
 * Lets each worker that a realm makes know its page, and each that no server sends begin with the kit's script; the
 * development server puts that into all others. Returns what ends that.
 */
export function catchWorkers(realm: Realm, page: string | undefined, script: string): () => void {
  /** By its kind, and the address of a blob or of `data:`: one that begins with the kit's script. */
  const begun = new Map<string, string>()

  const begin = ({ href }: URL, blob: Blob | undefined, isModule: boolean): string => {
    const load = (url: string) => {
      const written = JSON.stringify(url)
      return isModule ? `import ${written};\n` : `importScripts(${written});\n`
    }
    // An address that has been revoked begins nothing, so that a blob is taken itself where it is known.
    const parts = [load(new URL(script, realm.origin).href), blob ?? load(href)]
    const made = new realm.Blob(parts, { type: 'text/javascript' })
    const address = begun.get(`${isModule} ${href}`) ?? realm.URL.createObjectURL(made)
    begun.set(`${isModule} ${href}`, address)
    return address
  }

  return replaceWorkers(realm, ({ name, url, blob, isModule, make }) => {
    const begins = /^(blob|data):/.test(url.href) ? new URL(begin(url, blob, isModule)) : url
    // All who share a worker must name it alike, so it has no page in particular.
    if (page && name === 'Worker' && !begins.hash) begins.hash = mark + page
    return make(begins)
  })
}
