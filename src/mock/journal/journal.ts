import type { KnownOperations } from '#engine/request/operation'
import type { Call } from '#handlers/call'
import type { OperationName } from '#resources/index'
import { checkMatch } from '../match/request-match.ts'
import { checkAgainst, count } from '../options/check-against.ts'
import { entryOf, type JournalEntry } from './entry.ts'
import { type JournalMatch, matches } from './journal-match.ts'
import { KeptCalls, type KeptLimits } from './kept-calls.ts'
import type { AwaitedCalls, Waiter } from './waiter.ts'

/** Is told of a request; of none when all were forgotten. */
export type JournalListener = (entry: JournalEntry | undefined) => unknown

/** The requests that a mock got, the latest ones, each with its answer and why it was that. */
export class Journal<Name extends string = OperationName>
  implements Iterable<JournalEntry>, AwaitedCalls
{
  readonly #operations: KnownOperations
  readonly #calls: KeptCalls
  readonly waiters = new Set<Waiter>()
  readonly #listeners = new Set<JournalListener>()
  /** How often it was cleared. */
  epoch = 0
  #count = 0

  constructor(operations: KnownOperations, limits: KeptLimits) {
    this.#operations = operations
    this.#calls = new KeptCalls(limits)
  }

  /** Notes a request that came in. */
  receive(call: Call): void {
    this.#count += 1
    call.number = this.#count
    this.#calls.add(call)
    this.#tell(call)
  }

  /** Tells those who wait for a request that one is answered. */
  settle(call: Call): void {
    for (const waiter of [...this.waiters]) if (waiter.isMet(call)) waiter.resolve(entryOf(call))
    this.#calls.weigh(call)
    if (this.#calls.has(call)) this.#tell(call)
  }

  /**
   * Every entry that is kept, the oldest first.
   *
   * @example
   * mock.journal.entries.map(({ operation }) => operation)
   */
  get entries(): JournalEntry[] {
    return this.kept.map(entryOf)
  }

  /**
   * The entries of an operation, or of all with `*`, that match, the oldest first.
   *
   * @example
   * mock.journal.find('PutCustomer', { id: 'cus_1', status: 409 })
   */
  find(operation: Name | '*' = '*', match?: JournalMatch): JournalEntry[] {
    return this.#matching(operation, match).map(entryOf)
  }

  /**
   * The latest entry that matches.
   *
   * @example
   * mock.journal.last('PutCustomer')?.rule // 'validate'
   */
  last(operation: Name | '*' = '*', match?: JournalMatch): JournalEntry | undefined {
    const call = this.#matching(operation, match).at(-1)
    return call && entryOf(call)
  }

  /**
   * How many entries match.
   *
   * @example
   * mock.journal.count('PutCustomer', { id: 'cus_1' })
   */
  count(operation: Name | '*' = '*', match?: JournalMatch): number {
    return this.#matching(operation, match).length
  }

  /**
   * The first answered entry that matches, as soon as there is one; rejects when none came in time, or
   * when the mock is reset.
   *
   * @example
   * await mock.journal.waitFor('PutCustomer', { id: 'cus_1' }, { timeout: 2000 })
   */
  waitFor(
    operation: Name | '*',
    match?: JournalMatch,
    options: { /** In milliseconds. @default 5000 */ timeout?: number } = {},
  ): Promise<JournalEntry> {
    this.#check('Failed to wait for a request', operation, match)
    checkAgainst({ timeout: count }, options, 'Failed to wait for a request')
    const { timeout = 5000 } = options
    const isMet = (call: Call) => call.answer !== undefined && matches(call, operation, match)
    const { epoch } = this
    // Made here, so that its stack leads to whoever waits.
    const tooLate = new Error()
    return import('./wait-for.ts').then(({ waitForCall }) =>
      waitForCall(this, { isMet, operation, match, timeout, epoch, tooLate }),
    )
  }

  /**
   * Calls a listener with each request when it comes in and again when it is answered, and with nothing when all are
   * forgotten; returns a function that ends this.
   *
   * @example
   * const off = mock.journal.on((entry) => console.log(entry?.number, entry?.response?.status))
   */
  on(listener: JournalListener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Forgets every entry, and ends what waits for one. */
  clear(): void {
    this.#calls.clear()
    this.epoch += 1
    this.#count = 0
    for (const { end } of [...this.waiters]) end()
    this.#tell(undefined)
  }

  [Symbol.iterator](): Iterator<JournalEntry> {
    return this.entries[Symbol.iterator]()
  }

  /** For `JSON.stringify(mock.journal)`. */
  toJSON(): JournalEntry[] {
    return this.entries
  }

  #check(failure: string, operation: string, match?: JournalMatch): void {
    checkMatch({ failure, operations: this.#operations }, operation, match, ['status'])
  }

  #matching(operation: Name | '*', match?: JournalMatch): Call[] {
    this.#check('Failed to search the journal', operation, match)
    return this.kept.filter((call) => matches(call, operation, match))
  }

  /** About how many bytes it takes. */
  get weight(): number {
    return this.#calls.weight
  }

  /** Later, so that what a listener throws changes no answer. */
  #tell(call: Call | undefined): void {
    for (const listener of this.#listeners) {
      queueMicrotask(() => listener(call && entryOf(call)))
    }
  }

  /** The calls behind the entries, the oldest first. */
  get kept(): readonly Call[] {
    return this.#calls.all
  }
}
