import { messageOf } from '#engine/problem/messages'
import { coded } from '#engine/problem/mock-error'
import type { Reference } from '#engine/resource/table-declaration'
import { worldMembers } from '#engine/resource/world-members'
import { nearest } from '#engine/values/nearest'
import { worldFormat, worldVersion } from '../world-format.ts'
import { clockFault } from './clock-fault.ts'
import { counterFaults } from './counter-faults.ts'
import { Faults } from './faults.ts'
import { placeOf } from './place.ts'
import { recordFaults } from './record-faults.ts'
import type { TableLaw, TableLaws } from './table-law.ts'

/**
 * Checks a world piece by piece, in whatever order they come, so that a file need not be in memory as a
 * whole: what stays is the ids.
 */
export class WorldCheck {
  readonly #laws: TableLaws
  readonly #faults = new Faults()
  readonly #positions = new Map<string, Map<string, number>>()
  readonly #sizes = new Map<string, number>()
  /** Where each value is that is unique besides the id. */
  readonly #uniques = new Map<string, number>()
  #header: { format?: unknown; version?: unknown } = {}
  #open: { readonly place: string; readonly reference: Reference }[] = []

  constructor(laws: TableLaws) {
    this.#laws = laws
  }

  /** Whether a world has a table of that name. */
  isTable(name: string): boolean {
    return Object.hasOwn(this.#laws, name)
  }

  /** Takes a member of the world that is no list of records. */
  member(name: string, value: unknown): void {
    // Names the schema by which an editor checks a file.
    if (name === '$schema') return
    if (name === 'format' || name === 'version') this.#header = { ...this.#header, [name]: value }
    else if (name === 'counters') this.#requireCounters(value)
    else if (name === 'clock') this.#requireClock(value)
    else if (this.isTable(name)) {
      const isEmpty = Array.isArray(value) && value.length === 0
      if (!isEmpty) this.#faults.add(name, 'must be a list of records')
    } else {
      const meant = nearest(name, [...worldMembers, ...Object.keys(this.#laws)])
      const hint = meant === undefined ? '' : `; is \`${meant}\` meant?`
      this.#faults.add(name, `is no table of a world${hint}`)
    }
  }

  /** Takes a table's next record, which may be known to be good for itself. */
  record(table: string, record: unknown, isGood = false): void {
    const law = this.#laws[table] as TableLaw
    const position = this.#sizes.get(table) ?? 0
    this.#sizes.set(table, position + 1)
    const place = `${table}[${position}]`
    this.#requireNewId(table, record, position)

    const faults = isGood ? [] : recordFaults(law, record)
    for (const [path, message] of faults) this.#faults.add(placeOf(place, path), message)
    if (faults.length > 0) return

    for (const members of law.unique ?? []) this.#requireUnique(table, members, record, position)
    for (const reference of law.referencesOf?.(record as { id: string }) ?? []) {
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
    for (const issue of counterFaults(value)) {
      const place = placeOf('counters', issue.path)
      const message = 'must be a whole number of 0 or more'
      this.#faults.add(place, messageOf({ ...issue, message }, null))
    }
  }

  #requireClock(value: unknown): void {
    const fault = clockFault(value)
    if (fault !== undefined) this.#faults.add('clock', fault)
  }

  #requireNewId(table: string, record: unknown, position: number): void {
    const id = (record as { id?: unknown } | null)?.id
    if (typeof id !== 'string') return
    const known = this.#positions.get(table) ?? new Map<string, number>()
    this.#positions.set(table, known)
    const first = known.get(id)
    if (first === undefined) known.set(id, position)
    else this.#faults.add(`${table}[${position}].id`, `is "${id}", as \`${table}[${first}].id\` is`)
  }

  /** What is unique is so whatever its case. */
  #requireUnique(
    table: string,
    members: readonly string[],
    record: unknown,
    position: number,
  ): void {
    const values = members.map((member) => (record as Record<string, unknown>)[member])
    if (values.some((value) => value === undefined || value === null)) return
    const key = `${table} ${members.join()} ${JSON.stringify(values).toLowerCase()}`
    const first = this.#uniques.get(key)
    const at = (place: number) => `${table}[${place}].${members.join(' and ')}`
    if (first === undefined) this.#uniques.set(key, position)
    else this.#faults.add(at(position), `is "${values.join(', ')}", as \`${at(first)}\` is`)
  }

  /** What belongs to a record that went into another may still say so. */
  #isKnown({ to, id }: Reference): boolean {
    return Object.entries(this.#laws).some(
      ([name, { standsFor }]) =>
        (name === to || standsFor === to) && this.#positions.get(name)?.has(id),
    )
  }
}

/** Throws unless this begins as a world of a version that can be read. */
function requireHeader({ format, version }: { format?: unknown; version?: unknown }): void {
  if (format !== worldFormat) {
    throw coded(
      'REBILLY_MOCK_WORLD',
      new Error(
        `Failed to load the world: what was given is none, because its \`format\` is not "${worldFormat}". Pass what \`world()\` of rebilly-mock/factories or \`mock.snapshot()\` gives, or a file of the command \`rebilly-mock world\`.`,
      ),
    )
  }
  if (version === worldVersion) return
  const cure = Number(version) > worldVersion ? 'Update rebilly-mock' : 'Write it anew'
  throw coded(
    'REBILLY_MOCK_WORLD',
    new Error(
      `Failed to load the world: its \`version\` is ${JSON.stringify(version) ?? 'missing'}, and this version of rebilly-mock reads ${worldVersion}. ${cure}.`,
    ),
  )
}
