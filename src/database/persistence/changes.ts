import type { Table } from '../table.ts'
import type { World } from '../world.ts'
import type { ClockSetting } from '../world-clock.ts'
import { isTable, keyOf, type Row } from './storage.ts'

type AnyTable = Table<{ readonly id: string }>
type Place = Pick<Row, 'table' | 'id'>

/** Where how the clock stands is kept, unless it is as the source of its time says. */
const clockPlace = { table: 'clock', id: 'setting' } as const

const asIs: ClockSetting = { ahead: 0 }

/** Knows what is stored of a world, and by which rows the world differs from that. */
export class Changes {
  readonly #world: World
  readonly #names: readonly string[]
  readonly #stored = new Map<string, Row>()
  readonly #touched = new Map<string, Place>()
  /** What was deleted since, and so has a new place if it is back. */
  readonly #moved = new Set<string>()
  /** The tables that `mock.db` wrote to, which does not say what. */
  readonly #suspects = new Set<string>()
  #last = 0
  #epoch: number

  constructor(world: World) {
    this.#world = world
    this.#names = Object.keys(world.declarations)
    this.#epoch = world.epoch
    for (const table of this.#names) {
      const suspect = () => this.#suspects.add(table)
      const { hooks } = this.#table(table).collection
      for (const event of ['create', 'update', 'delete'] as const) hooks.on(event, suspect)
      this.#table(table).onChange = (id) => this.#touch({ table, id })
    }
    world.sequence.onChange = (id) => this.#touch({ table: 'counters', id })
    world.clock.observers.add(() => this.#touch(clockPlace))
  }

  /** How many rows are stored, those of the last `take` among them. */
  get size(): number {
    return this.#stored.size
  }

  /** Whether the world was replaced since, and not only changed. */
  get isReplaced(): boolean {
    return this.#world.epoch !== this.#epoch
  }

  /** The rows by which the world differs from what is stored, which from now on they are. */
  take(change: number): Row[] {
    for (const table of this.#suspects) this.#touchAll(table)
    const rows: Row[] = []
    for (const [key, place] of this.#touched) {
      const row = this.#changed(key, place, change)
      if (row) rows.push(row)
    }
    this.#forget()
    return rows
  }

  /** Every row of the world. */
  takeAll(change: number): Row[] {
    this.#forget()
    const others = this.#others()
    this.#stored.clear()
    this.#last = 0
    for (const table of this.#names) this.#touchAll(table)
    for (const id of this.#world.sequence.given().keys()) this.#touch({ table: 'counters', id })
    this.#touch(clockPlace)
    const rows = this.take(change)
    for (const row of others) this.#stored.set(keyOf(row), row)
    return [...rows, ...others]
  }

  /** Brings rows that others stored into the world. */
  apply(rows: readonly Row[]): void {
    const given = new Map(this.#world.sequence.given())
    for (const row of [...rows].sort((a, b) => a.at - b.at)) {
      const key = keyOf(row)
      const { table, id, at, value } = row
      this.#last = Math.max(this.#last, at)
      if (table === 'counters') given.set(id, value as number)
      else if (table === 'clock') this.#world.clock.enter((value as ClockSetting) ?? asIs)
      else if (this.#isRecord(row)) {
        // What was deleted and is back comes last.
        if (value === undefined || this.#stored.get(key)?.at !== at) this.#table(table).delete(id)
        if (value !== undefined) this.#table(table).put(value as { id: string })
      }
      if (value === undefined) this.#stored.delete(key)
      else this.#stored.set(key, this.#stands(row))
      this.#touched.delete(key)
      this.#moved.delete(key)
    }
    this.#world.sequence.restore(given)
  }

  /** Puts the rows that others stored in the place of the whole world. */
  applyAll(rows: readonly Row[]): void {
    this.#stored.clear()
    this.#last = 0
    for (const table of this.#names) this.#table(table).load([])
    this.#world.sequence.restore(new Map())
    this.#world.untold.replace([])
    this.#world.clock.enter(asIs)
    this.apply(rows)
    this.#forget()
  }

  /** Notes that the world is just what these rows say. */
  agree(rows: readonly Row[]): void {
    this.#forget()
    this.#stored.clear()
    for (const row of rows) {
      this.#last = Math.max(this.#last, row.at)
      this.#stored.set(keyOf(row), this.#stands(row))
    }
  }

  /** Notes that tables are not as they are stored. */
  doubt(tables: readonly string[]): void {
    for (const table of tables) this.#suspects.add(table)
  }

  /** The row with the world's own copy of the record, by which a later one is told from it. */
  #stands(row: Row): Row {
    return this.#isRecord(row) ? { ...row, value: this.#valueOf(row) } : row
  }

  /** Whether a row is a record of the world. Those of tables that it has not stay stored as they are. */
  #isRecord({ table }: Place): boolean {
    return this.#names.includes(table)
  }

  #others(): Row[] {
    return [...this.#stored.values()].filter((row) => isTable(row.table) && !this.#isRecord(row))
  }

  #forget(): void {
    this.#touched.clear()
    this.#moved.clear()
    this.#suspects.clear()
    this.#epoch = this.#world.epoch
  }

  #touch(place: Place): void {
    const key = keyOf(place)
    if (this.#valueOf(place) === undefined) {
      this.#moved.add(key)
      this.#touched.delete(key)
    }
    if (!this.#touched.has(key)) this.#touched.set(key, place)
  }

  #touchAll(table: string): void {
    for (const row of this.#stored.values()) {
      if (row.table === table && this.#valueOf(row) === undefined) this.#touch(row)
    }
    for (const { id } of this.#table(table).all()) {
      // New ones get their place in the order of this list, whoever told of them before.
      this.#touched.delete(keyOf({ table, id }))
      this.#touch({ table, id })
    }
  }

  #changed(key: string, { table, id }: Place, change: number): Row | undefined {
    const before = this.#stored.get(key)
    const value = this.#valueOf({ table, id })
    if (value === undefined) {
      return this.#stored.delete(key) ? { table, id, at: before?.at ?? 0, change } : undefined
    }
    // Only what `mock.db` wrote is not frozen, and may have changed within.
    if (value === before?.value && Object.isFrozen(value)) return undefined
    const at = before && !this.#moved.has(key) ? before.at : ++this.#last
    const row = { table, id, at, change, value }
    this.#stored.set(key, row)
    return row
  }

  #valueOf({ table, id }: Place): unknown {
    if (table === 'counters') return this.#world.sequence.count(id)
    if (table !== clockPlace.table) return this.#table(table).get(id)
    const { setting } = this.#world.clock
    return 'ahead' in setting && setting.ahead === 0 ? undefined : setting
  }

  #table(name: string): AnyTable {
    return this.#world.table(name)
  }
}
