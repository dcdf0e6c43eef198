import { type WorldTable, worldTables } from '#contract/world'
import { Faults } from './faults.ts'
import { placeOf } from './place.ts'
import { recordFaults } from './record-faults.ts'
import { type Reference, referencesOf } from './references.ts'

/**
 * Checks a world record by record, in whatever order they come, so that a file need not be in memory as
 * a whole: what stays is the ids.
 */
export class WorldCheck {
  readonly faults = new Faults()
  readonly #positions: Record<WorldTable, Map<string, number>>
  readonly #tagNames = new Map<string, number>()
  readonly #sizes: Record<WorldTable, number>
  #open: { readonly place: string; readonly reference: Reference }[] = []

  constructor() {
    const names = Object.keys(worldTables) as WorldTable[]
    this.#positions = Object.fromEntries(names.map((name) => [name, new Map()])) as never
    this.#sizes = Object.fromEntries(names.map((name) => [name, 0])) as never
  }

  /** Takes the table's next record. */
  add(table: WorldTable, record: unknown): void {
    const position = this.#sizes[table]
    this.#sizes[table] += 1
    const place = `${table}[${position}]`
    this.#requireNewId(table, record, position)

    const faults = recordFaults(table, record)
    for (const [path, message] of faults) this.faults.add(placeOf(place, path), message)
    if (faults.length > 0) return

    if (table === 'tags') this.#requireNewName((record as { name: string }).name, position)
    for (const reference of referencesOf(table, record as object)) {
      // What comes later in the file is looked up at the end.
      if (!this.#isKnown(reference)) this.#open.push({ place, reference })
    }
  }

  /** Throws one error for all that was wrong; call it when every record was there. */
  end(): void {
    for (const { place, reference } of this.#open) {
      if (this.#isKnown(reference)) continue
      const { path, to, id } = reference
      this.faults.add(placeOf(place, path), `is "${id}", an id that is not in \`${to}\``)
    }
    this.faults.throwIfAny()
  }

  #requireNewId(table: WorldTable, record: unknown, position: number): void {
    const id = (record as { id?: unknown } | null)?.id
    if (typeof id !== 'string') return
    const first = this.#positions[table].get(id)
    if (first === undefined) this.#positions[table].set(id, position)
    else this.faults.add(`${table}[${position}].id`, `is "${id}", as \`${table}[${first}].id\` is`)
  }

  /** The API compares the names of tags without case. */
  #requireNewName(name: string, position: number): void {
    const first = this.#tagNames.get(name.toLowerCase())
    if (first === undefined) this.#tagNames.set(name.toLowerCase(), position)
    else this.faults.add(`tags[${position}].name`, `is "${name}", as \`tags[${first}].name\` is`)
  }

  /** What belongs to a customer that was merged away may still say so. */
  #isKnown({ to, id }: Reference): boolean {
    if (this.#positions[to].has(id)) return true
    return to === 'customers' && this.#positions.mergedCustomers.has(id)
  }
}
