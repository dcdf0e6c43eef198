import { Collection } from '@mswjs/data'
import * as z from 'zod/mini'
import { coded } from '#engine/problem/mock-error'
import { keyOf } from '#engine/references/unique'
import type { Records, Twin } from '#engine/resource/records'
import { deepFreeze } from '#engine/values/freeze'
import { plainCopy } from '#engine/values/plain-copy'
import { type RecordInternals, recordInternals } from './collection-internals.ts'
import { Groups } from './groups.ts'
import type { RecordSchema } from './record-schema.ts'

interface Identified {
  readonly id: string
}

/** What records are found by besides their ids. */
interface Shared<T> {
  /** What several records share. */
  readonly groupOf?: ((record: T) => string) | undefined
  /** Members that no two records have alike, each list of them together. */
  readonly unique?: readonly (readonly string[])[] | undefined
}

/**
 * The records of one kind: an `@mswjs/data` collection with an index by id beside it.
 *
 * The collection's own look-ups scan and its own writes await, so a read-modify-write through it would
 * get slower with each record and could interleave with another. A table reads by position and writes
 * in one synchronous step. Records are frozen and replaced whole, never changed.
 *
 * Tests may write to the collection directly; the index notices and follows.
 */
export class Table<T extends Identified> implements Records<T> {
  readonly collection: Collection<RecordSchema<T>>
  /** Told of each record that `put` or `delete` changed; not of what is loaded, or written directly. */
  onChange: ((id: string) => void) | undefined
  readonly #positions = new Map<string, number>()
  readonly #groups: Groups<T>
  readonly #uniques: readonly (readonly [members: readonly string[], groups: Groups<T>])[]
  readonly #indexes: readonly Groups<T>[]
  readonly #internals: Promise<void>
  #asRecord: RecordInternals | undefined
  #idsMayHaveChanged = false
  /** Whether it was written to directly, which the indexes of what records share do not follow. */
  #isScanned = false

  /** The schema is for direct writes: without one, nobody but the mock may write to the collection. */
  constructor(schema: RecordSchema<T> = z.custom<T>(), { groupOf, unique = [] }: Shared<T> = {}) {
    this.#groups = new Groups((record) => groupOf?.(record))
    this.#uniques = unique.map((members) => [members, new Groups((each) => keyOf(each, members))])
    this.#indexes = [this.#groups, ...this.#uniques.map(([, groups]) => groups)]
    this.collection = new Collection({ schema })
    // Told before the write is done, which awaits: from then on only a scan is sure to find it.
    const scan = () => {
      this.#isScanned = true
    }
    for (const hook of ['create', 'update', 'delete'] as const) this.collection.hooks.on(hook, scan)
    this.collection.hooks.on('update', ({ data }) => {
      if (data.path.length === 0 || data.path[0] === 'id') this.#idsMayHaveChanged = true
    })
    // A create after a delete leaves the size as it was, which alone would not show.
    this.collection.hooks.on('delete', () => this.#positions.clear())
    this.#internals = recordInternals().then((asRecord) => {
      this.#asRecord = asRecord
    })
  }

  /** Settles when the table can be written to. */
  get ready(): Promise<void> {
    return this.#internals
  }

  get size(): number {
    return this.#records.length
  }

  /** The live list, in order of creation; callers only read it. */
  all(): readonly T[] {
    return this.#records
  }

  get(id: string): T | undefined {
    const position = this.#positionOf(id)
    return position === undefined ? undefined : this.#records[position]
  }

  /** The records of a group, in order of creation; found by an index. */
  in(group: string): Iterable<T> {
    return this.#groups.of(group, this.#records, this.#isScanned)
  }

  /** Another record that has alike what no two may have; found by an index. */
  twinOf(record: T): Twin<T> | undefined {
    for (const [members, groups] of this.#uniques) {
      const key = keyOf(record, members)
      if (key === undefined) continue
      for (const twin of groups.of(key, this.#records, this.#isScanned))
        if (twin.id !== record.id) return { twin, members }
    }
    return undefined
  }

  /** Stores a record: in the place of the one with the same id, or as a new one. */
  put(record: T): T {
    const stored = this.#stored(record)
    const position = this.#positionOf(record.id)
    const previous = position === undefined ? undefined : this.#records[position]
    for (const index of this.#indexes) index.put(stored, previous)
    if (position === undefined) this.#positions.set(record.id, this.#records.push(stored) - 1)
    else this.#records[position] = stored
    this.onChange?.(record.id)
    return stored
  }

  delete(id: string): boolean {
    const position = this.#positionOf(id)
    if (position === undefined) return false
    const [record] = this.#records.splice(position, 1)
    if (record) for (const index of this.#indexes) index.delete(record)
    this.#reindex()
    this.onChange?.(id)
    return true
  }

  /** Deletes all records of a group, for the price of one. */
  deleteIn(group: string): void {
    const gone = new Set([...this.in(group)].map(({ id }) => id))
    if (gone.size === 0) return
    const list = this.#records
    let length = 0
    for (const record of list) {
      if (!gone.has(record.id)) list[length++] = record
    }
    list.length = length
    for (const index of this.#indexes) index.forget()
    this.#reindex()
    for (const id of gone) this.onChange?.(id)
  }

  /** Replaces everything. */
  load(records: readonly T[]): void {
    this.swap([])
    for (const record of records) this.put(record)
  }

  /** Every record, for `swap` to bring back. Only what a direct write left unfrozen is copied. */
  kept(): readonly T[] {
    return this.#records.map((each) =>
      Object.isFrozen(each) ? each : this.#stored(plainCopy(each)),
    )
  }

  /**
   * Replaces everything with what `kept` gave, which need not be made into records again. Where only
   * values differ, the index holds as it is.
   */
  swap(records: readonly T[]): void {
    for (const index of this.#indexes) index.forget()
    const list = this.#records
    let isIndexed = list.length === records.length
    for (let position = 0; position < records.length; position += 1) {
      const record = records[position] as T
      if (list[position] === record) continue
      if (list[position]?.id !== record.id) isIndexed = false
      list[position] = record
    }
    list.length = records.length
    if (!isIndexed) this.#positions.clear()
  }

  #stored(record: T): T {
    if (!this.#asRecord)
      throw coded(
        'REBILLY_MOCK_ARGUMENT',
        new Error('Failed to write a record: await `mock.ready` first.'),
      )
    return deepFreeze(this.#asRecord(record))
  }

  get #records(): T[] {
    // `all()` is the collection's own array, not a copy.
    return this.collection.all() as T[]
  }

  #positionOf(id: string): number | undefined {
    const known = this.#positions.get(id)
    if (known !== undefined && this.#records[known]?.id === id) return known
    if (known === undefined && !this.#idsMayHaveChanged && this.#positions.size === this.size)
      return
    this.#reindex()
    return this.#positions.get(id)
  }

  #reindex(): void {
    this.#positions.clear()
    for (const [position, { id }] of this.#records.entries()) this.#positions.set(id, position)
  }
}
