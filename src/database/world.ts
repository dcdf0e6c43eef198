import type { CustomerRecord } from '#contract/customer'
import type { InstrumentRecord } from '#contract/instrument-record'
import type { LeadSourceRecord } from '#contract/lead-source'
import type { MergedCustomer } from '#contract/merged-customer'
import type { TagRecord } from '#contract/tag'
import type { TimelineRecord } from '#contract/timeline-record'
import type { TokenRecord } from '#contract/token-record'
import type { CustomerChange, Modification } from './change.ts'
import { lazySchema } from './record-schema.ts'
import { Sequence } from './sequence.ts'
import { Table } from './table.ts'
import { Untold } from './untold.ts'

export interface WorldOptions {
  readonly seed: number
  readonly now: () => Date
  /**
   * How many bytes the changes that no timeline tells of yet may take.
   * @default 32 MiB
   */
  readonly untoldLimit?: number
}

/** The records of a world, table by table. */
export interface WorldRecords {
  readonly customers: readonly CustomerRecord[]
  readonly leadSources: readonly LeadSourceRecord[]
  readonly tags: readonly TagRecord[]
  readonly tokens: readonly TokenRecord[]
  readonly instruments: readonly InstrumentRecord[]
  readonly timeline: readonly TimelineRecord[]
  readonly mergedCustomers: readonly MergedCustomer[]
}

/** All that decides what a world answers from now on, apart from its seed and its clock. */
export interface WorldState {
  readonly records: WorldRecords
  /** How many values each stream has given. */
  readonly given: ReadonlyMap<string, number>
  readonly untold: readonly Modification[]
}

const customerIdOf = ({ customerId }: { readonly customerId: string }) => customerId

/** All that one mock remembers. Nothing of it is kept anywhere else, so two mocks never meet. */
export class World {
  readonly customers = new Table<CustomerRecord>(
    lazySchema(async () => (await import('#contract/customer')).customerRecord),
  )
  readonly leadSources = new Table<LeadSourceRecord>()
  readonly tags = new Table<TagRecord>(
    lazySchema(async () => (await import('#contract/tag')).tagRecord),
  )
  readonly tokens = new Table<TokenRecord>()
  readonly instruments = new Table<InstrumentRecord>(undefined, customerIdOf)
  readonly timeline = new Table<TimelineRecord>(undefined, customerIdOf)
  readonly mergedCustomers = new Table<MergedCustomer>()
  readonly now: () => Date
  /** Told of each change of a customer, once it is stored; must not throw. */
  readonly observers = new Set<(change: CustomerChange) => void>()
  /** What the timelines of customers do not tell yet. */
  readonly untold: Untold
  /** Goes up with each reset and restore, so that a request which began before can be told. */
  epoch = 0
  readonly sequence: Sequence
  readonly #options: WorldOptions
  #start: WorldState

  constructor(options: WorldOptions) {
    this.now = options.now
    this.#options = options
    this.sequence = new Sequence(options.seed)
    this.untold = new Untold(options.untoldLimit ?? 32 * 1024 * 1024)
    this.#start = this.state
  }

  /** Settles when the tables can be written to. */
  async open(): Promise<void> {
    await Promise.all(this.#tables.map(([, { ready }]) => ready))
  }

  /**
   * A new id such as `cus_01KD...`, a prefix and a ULID, which follows from the seed and how many its
   * `stream` gave before. None that `isTaken`: start data may hold ids that a mock of the same seed made.
   */
  newId(
    prefix: 'cus_' | 'inst_' | 'tag_' | 'tmln_' | 'tok_',
    isTaken: (id: string) => boolean | undefined,
    stream: string = prefix,
  ): string {
    for (;;) {
      const id = this.sequence.id(prefix, stream)
      if (!isTaken(id)) return id
    }
  }

  /**
   * Loads the start data, to which `reset` returns; `given` is how many ids each prefix gave before it,
   * where that is not what this world gave so far.
   */
  begin(records: Partial<WorldRecords>, given = this.sequence.given()): void {
    for (const [name, table] of this.#tables) table.load((records[name] ?? []) as never)
    this.#start = { ...this.state, given, untold: [] }
    this.reset()
  }

  /** Back to the start data, and nothing else. */
  reset(): void {
    this.enter(this.#start)
  }

  /** What there is now. Costs a list for each table: records are never changed. */
  get state(): WorldState {
    const kept = this.#tables.map(([name, table]) => [name, table.kept()])
    const records: WorldRecords = Object.fromEntries(kept)
    return { records, given: this.sequence.given(), untold: [...this.untold] }
  }

  /** Puts a state, of this world or of a twin, in the place of all that there is. */
  enter({ records, given, untold }: WorldState): void {
    this.epoch += 1
    this.sequence.restore(given)
    this.untold.replace(untold)
    for (const [name, table] of this.#tables) table.swap(records[name])
  }

  /** An empty world with the same seed and clock, on which to try what may fail. */
  async twin(): Promise<World> {
    const twin = new World(this.#options)
    await twin.open()
    return twin
  }

  get #tables() {
    const { customers, leadSources, tags, tokens, instruments, timeline, mergedCustomers } = this
    const tables = { customers, leadSources, tags, tokens, instruments, timeline, mergedCustomers }
    return Object.entries(tables) as [keyof WorldRecords, Table<{ readonly id: string }>][]
  }
}
