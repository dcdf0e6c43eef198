import type { Modification } from './change.ts'
import { weightOfRecord } from './weight.ts'

/** As many changes wait, however small they are; with twice as many the older half is dropped. */
const remembered = 5000

/**
 * Modifications that no timeline tells of yet, the oldest first: their messages are written when somebody
 * reads them, so that a write need not wait for that. Of too many the oldest are dropped.
 */
export class Untold implements Iterable<Modification> {
  /** In bytes. */
  readonly #limit: number
  readonly #changes = new Set<Modification>()
  readonly #byCustomer = new Map<string, Set<Modification>>()
  #weight = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get size(): number {
    return this.#changes.size
  }

  [Symbol.iterator](): Iterator<Modification> {
    return this.#changes[Symbol.iterator]()
  }

  add(change: Modification): void {
    const { id } = change.customer
    this.#changes.add(change)
    const own = this.#byCustomer.get(id)
    if (own) own.add(change)
    else this.#byCustomer.set(id, new Set([change]))
    this.#weight += weightOf(change)
    const most = this.size < 2 * remembered ? this.size : remembered
    for (const oldest of this.#changes) {
      if (this.#weight <= this.#limit && this.size <= most) break
      this.#drop(oldest)
    }
  }

  /** Takes out what concerns a customer. */
  takeAbout(id: string): Modification[] {
    const own = [...(this.#byCustomer.get(id) ?? [])]
    for (const change of own) this.#drop(change)
    return own
  }

  /** Puts these in the place of all that there are. */
  replace(changes: Iterable<Modification>): void {
    const all = [...changes]
    this.#changes.clear()
    this.#byCustomer.clear()
    this.#weight = 0
    for (const change of all) this.add(change)
  }

  #drop(change: Modification): void {
    const { id } = change.customer
    const own = this.#byCustomer.get(id)
    this.#changes.delete(change)
    own?.delete(change)
    if (own?.size === 0) this.#byCustomer.delete(id)
    this.#weight -= weightOf(change)
  }
}

const weightOf = (change: Modification): number =>
  weightOfRecord(change.customer) +
  weightOfRecord(change.previous) +
  ('duplicate' in change ? weightOfRecord(change.duplicate) : 0)
