import type { Change } from './change.ts'
import { weightOfRecord } from './weight.ts'

/** As many changes wait, however small they are; with twice as many the older half is dropped. */
const remembered = 5000

/**
 * Modifications that no timeline tells of yet, the oldest first: their messages are written when somebody
 * reads them, so that a write need not wait for that. Of too many the oldest are dropped.
 */
export class Untold implements Iterable<Change> {
  /** In bytes. */
  readonly #limit: number
  /** Each with what it takes. */
  readonly #changes = new Map<Change, number>()
  readonly #byRecord = new Map<string, Set<Change>>()
  #weight = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get size(): number {
    return this.#changes.size
  }

  [Symbol.iterator](): Iterator<Change> {
    return this.#changes.keys()
  }

  add(change: Change): void {
    const { id } = change.record
    const weight = weightOf(change)
    this.#changes.set(change, weight)
    const own = this.#byRecord.get(id)
    if (own) own.add(change)
    else this.#byRecord.set(id, new Set([change]))
    this.#weight += weight
    // To look for the oldest walks over all that was dropped before.
    if (this.#weight <= this.#limit && this.size < 2 * remembered) return
    const most = this.size < 2 * remembered ? this.size : remembered
    for (const oldest of this.#changes.keys()) {
      if (this.#weight <= this.#limit && this.size <= most) break
      this.#drop(oldest)
    }
  }

  /** Takes out what concerns a record. */
  takeAbout(id: string): Change[] {
    const own = [...(this.#byRecord.get(id) ?? [])]
    for (const change of own) this.#drop(change)
    return own
  }

  /** Puts these in the place of all that there are. */
  replace(changes: Iterable<Change>): void {
    const all = [...changes]
    this.#changes.clear()
    this.#byRecord.clear()
    this.#weight = 0
    for (const change of all) this.add(change)
  }

  #drop(change: Change): void {
    const { id } = change.record
    const own = this.#byRecord.get(id)
    this.#weight -= this.#changes.get(change) ?? 0
    this.#changes.delete(change)
    own?.delete(change)
    if (own?.size === 0) this.#byRecord.delete(id)
  }
}

const weightOf = (change: Change): number =>
  weightOfRecord(change.record) +
  (change.previous ? weightOfRecord(change.previous) : 0) +
  (change.duplicate ? weightOfRecord(change.duplicate) : 0)
