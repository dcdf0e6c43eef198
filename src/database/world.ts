import { coded } from '#engine/problem/mock-error'
import type { Records } from '#engine/resource/records'
import type { TableDeclarations } from '#engine/resource/table-declaration'
import type { Change } from './change.ts'
import { lazySchema } from './record-schema.ts'
import { requireReferences } from './require-references.ts'
import { Sequence } from './sequence.ts'
import { Table } from './table.ts'
import { Untold } from './untold.ts'
import { type ClockSetting, WorldClock } from './world-clock.ts'

interface Identified {
  readonly id: string
}

/** The tables of a world as a resource sees them: those that it needs, by name. */
// biome-ignore lint/suspicious/noExplicitAny: each resource knows the records of its own tables only.
export type Tables = { readonly [name: string]: Records<any> }

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
export type WorldRecords = Readonly<Record<string, readonly Identified[]>>

/** All that decides what a world answers from now on, apart from its seed and the source of its time. */
export interface WorldState {
  readonly records: WorldRecords
  /** How many values each stream has given. */
  readonly given: ReadonlyMap<string, number>
  readonly untold: readonly Change[]
  readonly clock: ClockSetting
}

/** All that one mock remembers. Nothing of it is kept anywhere else, so two mocks never meet. */
export class World<Known extends Tables = Tables> {
  readonly tables = {} as Known
  readonly declarations: TableDeclarations = {}
  readonly clock: WorldClock
  readonly now: () => Date
  /** Told of each change of a record that has events, once it is stored; must not throw. */
  readonly observers = new Set<(change: Change) => void>()
  /** What the timelines of customers do not tell yet. */
  readonly untold: Untold
  /** Goes up with each reset and restore, so that a request which began before can be told. */
  epoch = 0
  readonly sequence: Sequence
  readonly #tables: (readonly [name: string, table: Table<Identified>])[] = []
  readonly #options: WorldOptions
  #start: WorldState

  constructor(declarations: TableDeclarations, options: WorldOptions) {
    this.add(declarations)
    this.clock = new WorldClock(options.now)
    this.now = () => this.clock.timeBy(this.clock.setting)
    this.#options = options
    this.sequence = new Sequence(options.seed)
    this.untold = new Untold(options.untoldLimit ?? 32 * 1024 * 1024)
    this.#start = this.state
  }

  /** Adds tables, which begin with nothing. */
  add(declarations: TableDeclarations): void {
    Object.assign(this.declarations, declarations)
    for (const [name, { schema, isOpen, ...shared }] of Object.entries(declarations)) {
      const asked = isOpen
        ? lazySchema<Identified>(schema, (each) => requireReferences(this, name, each))
        : undefined
      const table = new Table<Identified>(asked, shared)
      this.#tables.push([name, table])
      Object.assign(this.tables, { [name]: table })
    }
  }

  /** Settles when the tables can be written to. */
  async open(): Promise<void> {
    await Promise.all(this.#tables.map(([, { ready }]) => ready))
  }

  /** A table with all that it can do; throws for a name that none has. */
  table(name: string): Table<Identified> {
    const found = this.#tables.find(([each]) => each === name)
    if (found) return found[1]
    throw coded(
      'REBILLY_MOCK_ARGUMENT',
      new Error(`Failed to find the table "${name}": the world has none of that name.`),
    )
  }

  /**
   * A new id such as `cus_01KD...`, a prefix and a ULID, which follows from the seed and how many its
   * `stream` gave before. None that `isTaken`: start data may hold ids that a mock of the same seed made.
   */
  newId(
    prefix: string,
    isTaken: (id: string) => boolean | undefined,
    stream: string = prefix,
  ): string {
    for (;;) {
      const id = this.sequence.id(prefix, stream)
      if (!isTaken(id)) return id
    }
  }

  /** Lets a change of a record be known, once it is stored. */
  announce(change: Change): void {
    const { hasTimeline } = this.declarations[change.table] ?? {}
    if (change.previous && hasTimeline) this.untold.add(change)
    for (const observer of this.observers) observer(change)
  }

  /**
   * Loads the start data, to which `reset` returns; `given` is how many ids each prefix gave before it,
   * where that is not what this world gave so far, and `clock` how the clock stands.
   */
  begin(
    records: WorldRecords,
    given = this.sequence.given(),
    clock: ClockSetting = this.clock.setting,
  ): void {
    for (const [name, table] of this.#tables) table.load(records[name] ?? [])
    this.#start = { ...this.state, given, untold: [], clock }
    this.reset()
  }

  /** What `reset` returns to. */
  get start(): WorldState {
    return this.#start
  }

  /** Begins as another world of the same tables does, with its very records. */
  beginAs(start: WorldState): void {
    this.#start = start
    this.reset()
  }

  /** Back to the start data, and nothing else. */
  reset(): void {
    this.enter(this.#start)
  }

  /** What there is now. Costs a list for each table: records are never changed. */
  get state(): WorldState {
    return {
      records: Object.fromEntries(this.#tables.map(([name, table]) => [name, table.kept()])),
      given: this.sequence.given(),
      untold: [...this.untold],
      clock: this.clock.setting,
    }
  }

  /** Puts a state, of this world or of a twin, in the place of all that there is. */
  enter({ records, given, untold, clock }: WorldState): void {
    this.epoch += 1
    this.sequence.restore(given)
    this.untold.replace(untold)
    for (const [name, table] of this.#tables) table.swap(records[name] ?? [])
    this.clock.enter(clock)
  }

  /** An empty world with the same tables, seed and source of time, on which to try what may fail. */
  async twin(): Promise<World<Known>> {
    const twin = new World<Known>(this.declarations, this.#options)
    await twin.open()
    return twin
  }
}
