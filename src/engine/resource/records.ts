/** A record that has alike what no two may have, and which members those are. */
export interface Twin<T> {
  readonly twin: T
  readonly members: readonly string[]
}

/** The records of one kind, as those see them who read and write them. */
export interface Records<T extends { readonly id: string }> {
  readonly size: number
  /** The live list, in order of creation; callers only read it. */
  all(): readonly T[]
  get(id: string): T | undefined
  /** The records of a group, in order of creation; found by an index. */
  in(group: string): Iterable<T>
  /** Another record that has alike what no two may have; found by an index. */
  twinOf(record: T): Twin<T> | undefined
  /** Stores a record: in the place of the one with the same id, or as a new one. */
  put(record: T): T
  delete(id: string): boolean
  /** Deletes all records of a group, for the price of one. */
  deleteIn(group: string): void
}
