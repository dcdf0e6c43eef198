/** An index of a table's records by what several of them share, such as their customer; some may share nothing. */
export class Groups<T extends { readonly id: string }> {
  readonly #groupOf: (record: T) => string | undefined
  /** Made when it is asked for, and anew after what it cannot follow. */
  #groups: Map<string, Map<string, T>> | undefined

  constructor(groupOf: (record: T) => string | undefined) {
    this.#groupOf = groupOf
  }

  /**
   * The records of a group, in the order of the table, all of whose records are handed in; `isScanned` says that
   * something else than `put` and `delete` may have changed them.
   */
  of(group: string, all: readonly T[], isScanned = false): Iterable<T> {
    if (isScanned) return all.filter((each) => this.#groupOf(each) === group)
    if (!this.#groups) {
      this.#groups = new Map()
      for (const record of all) this.#put(this.#groups, record)
    }
    return this.#groups.get(group)?.values() ?? []
  }

  /** Follows a record that was stored, in the place of the one before. */
  put(record: T, previous: T | undefined): void {
    if (!this.#groups) return
    const group = this.#groupOf(record)
    if (previous && this.#groupOf(previous) !== group) {
      this.delete(previous)
      // One that goes to others keeps its place in the table, which is not the last among them.
      if (group !== undefined && this.#groups.has(group)) this.forget()
    }
    if (this.#groups) this.#put(this.#groups, record)
  }

  delete(record: T): void {
    const group = this.#groupOf(record)
    if (group === undefined) return
    const records = this.#groups?.get(group)
    records?.delete(record.id)
    if (records?.size === 0) this.#groups?.delete(group)
  }

  forget(): void {
    this.#groups = undefined
  }

  #put(groups: Map<string, Map<string, T>>, record: T): void {
    const group = this.#groupOf(record)
    if (group === undefined) return
    const records = groups.get(group)
    if (records) records.set(record.id, record)
    else groups.set(group, new Map([[record.id, record]]))
  }
}
