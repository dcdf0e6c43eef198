import * as z from 'zod/mini'
import { messageOf } from '#contract/messages'
import { nearest } from '#contract/nearest'
import { type WorldTable, worldData, worldFormat, worldTables, worldVersion } from '#contract/world'
import { Faults } from './faults.ts'
import { placeOf } from './place.ts'
import { recordFaults } from './record-faults.ts'
import { type Reference, referencesOf } from './references.ts'

/** Whether a world has a table of that name. */
export const isTable = (name: string): name is WorldTable => Object.hasOwn(worldTables, name)

/**
 * Checks a world piece by piece, in whatever order they come, so that a file need not be in memory as a
 * whole: what stays is the ids.
 */
export class WorldCheck {
  readonly #faults = new Faults()
  readonly #positions = new Map<WorldTable, Map<string, number>>()
  readonly #sizes = new Map<WorldTable, number>()
  readonly #tagNames = new Map<string, number>()
  #header: { format?: unknown; version?: unknown } = {}
  #open: { readonly place: string; readonly reference: Reference }[] = []

  /** Takes a member of the world that is no list of records. */
  member(name: string, value: unknown): void {
    if (name === 'format' || name === 'version') this.#header = { ...this.#header, [name]: value }
    else if (name === 'counters') this.#requireCounters(value)
    else if (isTable(name)) {
      const isEmpty = Array.isArray(value) && value.length === 0
      if (!isEmpty) this.#faults.add(name, 'must be a list of records')
    } else {
      const meant = nearest(name, Object.keys(worldData.shape))
      const hint = meant === undefined ? '' : `; is \`${meant}\` meant?`
      this.#faults.add(name, `is no table of a world${hint}`)
    }
  }

  /** Takes the table's next record. */
  record(table: WorldTable, record: unknown): void {
    const position = this.#sizes.get(table) ?? 0
    this.#sizes.set(table, position + 1)
    const place = `${table}[${position}]`
    this.#requireNewId(table, record, position)

    const faults = recordFaults(table, record)
    for (const [path, message] of faults) this.#faults.add(placeOf(place, path), message)
    if (faults.length > 0) return

    if (table === 'tags') this.#requireNewName((record as { name: string }).name, position)
    for (const reference of referencesOf(table, record as object)) {
      // What comes later in the file is looked up at the end.
      if (!this.#isKnown(reference)) this.#open.push({ place, reference })
    }
  }

  /** Throws one error for all that was wrong; call it when everything was there. */
  end(): void {
    requireHeader(this.#header)
    for (const { place, reference } of this.#open) {
      if (this.#isKnown(reference)) continue
      const { path, to, id } = reference
      this.#faults.add(placeOf(place, path), `is "${id}", an id that is not in \`${to}\``)
    }
    this.#faults.throwIfAny()
  }

  #requireCounters(value: unknown): void {
    const { error } = z.safeParse(worldData.shape.counters, value)
    for (const issue of error?.issues ?? []) {
      const place = placeOf('counters', issue.path)
      const message = 'must be a whole number of 0 or more'
      this.#faults.add(place, messageOf({ ...issue, message }, null))
    }
  }

  #requireNewId(table: WorldTable, record: unknown, position: number): void {
    const id = (record as { id?: unknown } | null)?.id
    if (typeof id !== 'string') return
    const known = this.#positions.get(table) ?? new Map<string, number>()
    this.#positions.set(table, known)
    const first = known.get(id)
    if (first === undefined) known.set(id, position)
    else this.#faults.add(`${table}[${position}].id`, `is "${id}", as \`${table}[${first}].id\` is`)
  }

  /** The API compares the names of tags without case. */
  #requireNewName(name: string, position: number): void {
    const first = this.#tagNames.get(name.toLowerCase())
    if (first === undefined) this.#tagNames.set(name.toLowerCase(), position)
    else this.#faults.add(`tags[${position}].name`, `is "${name}", as \`tags[${first}].name\` is`)
  }

  /** What belongs to a customer that was merged away may still say so. */
  #isKnown({ to, id }: Reference): boolean {
    if (this.#positions.get(to)?.has(id)) return true
    return to === 'customers' && this.#positions.get('mergedCustomers')?.has(id) === true
  }
}

/** Throws unless this begins as a world of a version that can be read. */
function requireHeader({ format, version }: { format?: unknown; version?: unknown }): void {
  if (format !== worldFormat) {
    throw new Error(
      `Failed to load the world: what was given is none, because its \`format\` is not "${worldFormat}". Pass what \`world()\` of rebilly-mock/factories or \`mock.snapshot()\` gives, or a file of the command \`rebilly-mock world\`.`,
    )
  }
  if (version === worldVersion) return
  const cure = Number(version) > worldVersion ? 'Update rebilly-mock' : 'Write it anew'
  throw new Error(
    `Failed to load the world: its \`version\` is ${JSON.stringify(version) ?? 'missing'}, and this version of rebilly-mock reads ${worldVersion}. ${cure}.`,
  )
}
