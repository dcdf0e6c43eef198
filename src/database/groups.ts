/** An index of a table's records by what several of them share, such as their customer. */
export class Groups<T extends { readonly id: string }> {
  readonly #groupOf: (record: T) => string
  /** Made when it is asked for, and anew after what it cannot follow. */
  #groups: Map<string, Map<string, T>> | undefined

  constructor(groupOf: (record: T) => string) {
    this.#groupOf = groupOf
  }

  /** The records of a group, in the order of the table, all of whose records are handed in. */
  of(group: string, all: readonly T[]): Iterable<T> {
    if (!this.#groups) {
      this.#groups = new Map()
      for (const record of all) this.#put(this.#groups, record)
    }
    return this.#groups.get(group)?.values() ?? []
  }

  /** Follows a record that was stored, in the place of the one before. */
  put(record: T, previous: T | undefined): void {
    // One that goes to another group keeps its place in the table, which is not the last there.
    if (previous && this.#groupOf(previous) !== this.#groupOf(record)) this.forget()
    else if (this.#groups) this.#put(this.#groups, record)
  }

  delete(record: T): void {
    const group = this.#groupOf(record)
    const records = this.#groups?.get(group)
    records?.delete(record.id)
    if (records?.size === 0) this.#groups?.delete(group)
  }

  forget(): void {
    this.#groups = undefined
  }

  #put(groups: Map<string, Map<string, T>>, record: T): void {
    const group = this.#groupOf(record)
    const records = groups.get(group)
    if (records) records.set(record.id, record)
    else groups.set(group, new Map([[record.id, record]]))
  }
}
