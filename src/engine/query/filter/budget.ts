/** A star in a field's name counts as each field that it stands for. */
const mostFields = 50

/** Each value of a clause counts for each of the clause's fields. */
const mostValues = 20_000

/**
 * What the filters of one request may ask in all, because every record of a list is held against it: the
 * kit's own rule, as the API's documents name none.
 */
export class Budget {
  #fields = 0
  #values = 0

  /** Takes up what a clause asks; says what is too much, if anything is. */
  excess(fields: number, values: number): string | undefined {
    this.#fields += fields
    this.#values += fields * values
    const cure = 'ask for less at once'
    if (this.#fields > mostFields) return `filters may name at most ${mostFields} fields; ${cure}`
    if (this.#values <= mostValues) return undefined
    return `filters may hold at most ${mostValues} values; ${cure}`
  }
}
