import type { Records } from './records.ts'
import type { TableDeclarations } from './table-declaration.ts'

/** What an operation sees of a world that knows nothing of its resource. */
export interface WorldView {
  readonly tables: Readonly<Record<string, Records<StoredRecord>>>
  readonly declarations: TableDeclarations
  now(): Date
  newId(prefix: string, isTaken: (id: string) => boolean | undefined): string
  /** Lets a change of a record be known, once it is stored. */
  announce(change: {
    readonly table: string
    readonly type: string
    readonly record: StoredRecord
    readonly previous?: StoredRecord
  }): void
}

/** A record of whatever kind. */
export interface StoredRecord {
  readonly id: string
  readonly [member: string]: unknown
}
