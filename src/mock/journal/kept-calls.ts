import { weightOf, weightOfRecord } from '#database/weight'
import type { Call } from '#handlers/call'

export interface KeptLimits {
  /** How many calls. */
  readonly journalLimit: number
  /** How many bytes they may take. */
  readonly journalMemory: number
}

/** What a call takes besides its bodies and records. */
const bare = 1024

/** The latest calls. Of those that take too much memory the oldest lose their bodies, and then go. */
export class KeptCalls {
  readonly #limits: KeptLimits
  /** Each with what it takes, the oldest first. */
  readonly #weights = new Map<Call, number>()
  /** Those of them with bodies. */
  readonly #whole = new Set<Call>()
  #weight = 0

  constructor(limits: KeptLimits) {
    this.#limits = limits
  }

  get all(): readonly Call[] {
    return [...this.#weights.keys()]
  }

  /** What they take, in bytes. */
  get weight(): number {
    return this.#weight
  }

  has(call: Call): boolean {
    return this.#weights.has(call)
  }

  /** Takes up a call, which has no bodies yet. */
  add(call: Call): void {
    this.#set(call, bare + call.request.url.length)
    for (const oldest of this.#weights.keys()) {
      if (this.#weights.size <= this.#limits.journalLimit) break
      this.#drop(oldest)
    }
    this.#fit()
  }

  /** Counts what a call has got since. */
  weigh(call: Call): void {
    const weight = this.#weights.get(call)
    if (weight === undefined) return
    this.#whole.add(call)
    this.#set(call, weight + weightOfBodies(call))
    this.#fit()
  }

  clear(): void {
    this.#weights.clear()
    this.#whole.clear()
    this.#weight = 0
  }

  #fit(): void {
    const { journalMemory } = this.#limits
    // To look for the oldest walks over all that was dropped before.
    if (this.#weight <= journalMemory) return
    for (const oldest of this.#whole) {
      if (this.#weight <= journalMemory) return
      this.#whole.delete(oldest)
      this.#set(oldest, (this.#weights.get(oldest) ?? 0) - weightOfBodies(oldest))
      oldest.shorten()
    }
    for (const oldest of this.#weights.keys()) {
      if (this.#weight <= journalMemory) return
      this.#drop(oldest)
    }
  }

  #set(call: Call, weight: number): void {
    this.#weight += weight - (this.#weights.get(call) ?? 0)
    this.#weights.set(call, weight)
  }

  #drop(call: Call): void {
    this.#weight -= this.#weights.get(call) ?? 0
    this.#weights.delete(call)
    this.#whole.delete(call)
  }
}

const weightOfBodies = ({ body, answer, before, after }: Call): number =>
  weightOf(body) +
  weightOf(answer?.body) +
  (before ? weightOfRecord(before) : 0) +
  (after ? weightOfRecord(after) : 0)
