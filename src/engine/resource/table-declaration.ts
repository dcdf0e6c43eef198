import type { Schema } from '../schema/schema.ts'

interface Identified {
  readonly id: string
}

/** A member that must hold the id of a record in another table. */
export interface Reference {
  readonly path: readonly PropertyKey[]
  readonly to: string
  readonly id: string
  /** The record itself, where it is kept in the one that refers to it as well. */
  readonly copy?: object
  /** Whether the record lies below that one, by its path: it goes when that is deleted. */
  readonly isBelow?: boolean
}

/** What is said of a table: what its records are, and how they hang together with those of others. */
export interface TableDeclaration<Kept = Identified> {
  /** Loads what a record is held against that comes from outside: a world, or a direct write. */
  schema(): Promise<Schema>
  /** Loads what its id is held against besides, as a path has room for fewer characters than a body. */
  id?(): Promise<Schema>
  /** Whether tests may write to its collection directly; else nobody but the mock does. */
  readonly isOpen?: boolean
  /** What several records share, such as their customer: they are found by it through an index. */
  groupOf?(record: Kept): string
  /** Which records of other tables a valid record needs. */
  referencesOf?(record: Kept): readonly Reference[]
  /** Whether its own room says what becomes of its records when what they refer to goes. */
  readonly keepsItself?: boolean
  /** Makes anew what follows from a record, after the mock itself has changed it. */
  revised?(record: Kept, now: Date): object
  /** What one of its records is called in the names of its events, if it has some: `customer`. */
  readonly noun?: string
  /** Whether a timeline tells of the changes of its records. */
  readonly hasTimeline?: boolean
  /** Where its records are, each under its id. */
  readonly path?: string
  /** Members that no two records have alike, each list of them together; texts in whatever case. */
  readonly unique?: readonly (readonly string[])[]
  /** The table whose records are known under the ids of this one too. */
  readonly standsFor?: string
}

export type TableDeclarations = Readonly<Record<string, TableDeclaration>>
