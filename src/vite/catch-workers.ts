import type { Realm } from '../browser/realm.ts'
import { replaceWorkers } from '../browser/replace-workers.ts'

/** Names, in the fragment of a worker's address, the page that answers it. */
const mark = '#rebilly-mock='

/** The page that has made this worker, if its address names one. */
export const pageOfWorker = ({ location }: Realm): string | undefined =>
  location.hash.startsWith(mark) ? location.hash.slice(mark.length) : undefined

/**
 * Lets each worker that a realm makes know its page, and each that is made of a blob begin with the kit's script; the
 * development server puts that into all others.
 */
export function catchWorkers(realm: Realm, page: string | undefined, script: string): void {
  /** By the address of a blob: one that begins with the kit's script. */
  const begun = new Map<string, string>()

  const begin = ({ href }: URL, blob: Blob, isModule: boolean): string => {
    const start = JSON.stringify(new URL(script, realm.location.origin))
    const load = isModule ? `import ${start};\n` : `importScripts(${start});\n`
    const parts = new realm.Blob([load, blob], { type: 'text/javascript' })
    const address = begun.get(href) ?? realm.URL.createObjectURL(parts)
    begun.set(href, address)
    return address
  }

  replaceWorkers(realm, ({ name, url, blob, isModule, make }) => {
    if (url.protocol === 'data:') return make(url)
    const begins = blob ? new URL(begin(url, blob, isModule)) : url
    // All who share a worker must name it alike, so it has no page in particular.
    if (page && name === 'Worker' && !begins.hash) begins.hash = mark + page
    return make(begins)
  })
}
