/** The records of one kind, as those see them who read and write them. */
export interface Records<T extends { readonly id: string }> {
  readonly size: number
  /** The live list, in order of creation; callers only read it. */
  all(): readonly T[]
  get(id: string): T | undefined
  /** The records of a group, in order of creation; found by an index. */
  in(group: string): Iterable<T>
  /** Stores a record: in the place of the one with the same id, or as a new one. */
  put(record: T): T
  delete(id: string): boolean
  /** Deletes all records of a group, for the price of one. */
  deleteIn(group: string): void
}
