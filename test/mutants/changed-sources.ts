import { readFileSync } from 'node:fs'
import type { Plugin } from 'vitest/config'

/** The text that takes the place of a file's; `undefined` leaves it as it is. */
type Change = (path: string) => string | undefined

// The config is loaded as a module of its own: what is set here would not be seen there.
const place = Symbol.for('rebilly-mock.changed-sources')

/** Has every source that is loaded from now on be changed so. */
export function changeSources(change: Change): void {
  Reflect.set(globalThis, place, change)
}

export const changing: Plugin = {
  name: 'changed-sources',
  enforce: 'pre',
  transform(code, id) {
    const path = id.replace(/\?.*$/, '')
    const change: Change | undefined = Reflect.get(globalThis, place)
    const changed = change?.(path)
    // What a plugin gives in the place of a file has nothing of its text.
    return changed !== undefined && code === readFileSync(path, 'utf8') ? changed : undefined
  },
}
