import { type FSWatcher, watch } from 'node:fs'
import { basename, dirname } from 'node:path'

/** How long editors take to write a file in parts, in milliseconds. */
const pause = 50

/** Tells when one of several files was written, made or removed, also of such as are not there yet. */
export class WatchedFiles {
  readonly #onChange: () => void
  readonly #watchers = new Map<string, FSWatcher>()
  #names = new Map<string, Set<string>>()
  #timer: NodeJS.Timeout | undefined

  constructor(onChange: () => void) {
    this.#onChange = onChange
  }

  /** Watches these, and no others any more. */
  set(files: readonly string[]): void {
    this.#names = new Map()
    for (const file of files) {
      const names = this.#names.get(dirname(file)) ?? new Set()
      this.#names.set(dirname(file), names.add(basename(file)))
    }
    for (const [folder, watcher] of this.#watchers) {
      if (this.#names.has(folder)) continue
      watcher.close()
      this.#watchers.delete(folder)
    }
    // A file that is written anew is another one, which only its folder tells of.
    for (const folder of this.#names.keys()) {
      if (!this.#watchers.has(folder)) this.#watch(folder)
    }
  }

  #watch(folder: string): void {
    const tell = (_: unknown, name: string | null) => {
      if (name !== null && !this.#names.get(folder)?.has(name)) return
      clearTimeout(this.#timer)
      this.#timer = setTimeout(this.#onChange, pause).unref()
    }
    try {
      const watcher = watch(folder, { persistent: false }, tell)
      watcher.on('error', () => watcher.close())
      this.#watchers.set(folder, watcher)
    } catch {
      // There is no such folder, so there is nothing in it.
    }
  }
}
