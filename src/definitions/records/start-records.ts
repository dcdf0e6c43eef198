import { wordsIn } from '#engine/problem/messages'
import { coded } from '#engine/problem/mock-error'
import type { StoredRecord, WorldView } from '#engine/resource/world-view'
import type { Rules } from '#engine/rules'
import { nearest } from '#engine/values/nearest'
import { plainCopy } from '#engine/values/plain-copy'
import { blank } from '../plan/blank.ts'
import { loneValue } from './complete.ts'
import { rowId } from './find-records.ts'
import { drawn, freshId } from './fresh-id.ts'
import type { Ground, GroundTable } from './ground.ts'
import { rolesOf } from './kept-members.ts'
import { nextRecord } from './next-record.ts'

type Wanted = Readonly<Record<string, number | readonly object[]>>
type Seed = Readonly<Record<string, unknown>>

interface Surroundings {
  readonly ground: Ground
  readonly world: WorldView
  readonly rules: Rules
}

const fault = (place: string, reason: string) =>
  coded(
    'REBILLY_MOCK_WORLD',
    new Error(`Failed to load the mock's start data, \`${place}\`: ${reason}`),
  )

/** Names by which a table may be called: `gateway-accounts`, `gatewayAccounts`. */
const plainName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z\d/]/g, '')

/**
 * Loads what the tables of a document begin with, what others refer to first: references are filled from what there is.
 * Throws an error that names the place of what cannot be. Of a world that goes on `only` some are begun, or, where it throws, none.
 */
export function loadDefined(
  wanted: Wanted,
  surroundings: Surroundings,
  only?: readonly string[],
): void {
  const { ground, world } = surroundings
  const own = [...ground.tables.values()].filter(({ isForeign }) => !isForeign)
  const asked = new Map(Object.entries(wanted).map((each) => [tableOf(each[0], own), each]))
  const tables = inOrder(own, ground).filter(({ table }) => only?.includes(table) ?? true)
  try {
    for (const table of tables) loadTable(table, asked.get(table), surroundings)
  } catch (error) {
    for (const { table } of only ? tables : []) {
      for (const { id } of world.tables[table]?.all() ?? []) world.tables[table]?.delete(id)
    }
    throw error
  }
}

function loadTable(
  table: GroundTable,
  [name, seeds]: readonly [string?, (number | readonly object[])?] = [],
  surroundings: Surroundings,
): void {
  if (name === undefined || seeds === undefined) return
  const list: readonly object[] =
    typeof seeds === 'number' ? Array.from({ length: seeds }, () => ({})) : seeds
  for (const [position, seed] of list.entries()) {
    const place = typeof seeds === 'number' ? `records.${name}` : `records.${name}[${position}]`
    load(table, plainCopy(seed) as Seed, { ...surroundings, place, position })
  }
}

function tableOf(name: string, tables: readonly GroundTable[]): GroundTable {
  const found = tables.find((each) => plainName(each.name) === plainName(name))
  if (found) return found
  const names = tables.map((each) => each.name)
  const meant = nearest(name, names)
  throw coded(
    'REBILLY_MOCK_WORLD',
    new TypeError(
      `Failed to create the mock: \`records.${name}\` is of no resource${meant === undefined ? '' : `; is "${meant}" meant?`} (there are ${names.join(', ')}). Correct the name.`,
    ),
  )
}

/** What others refer to, or lie below, comes first. */
function inOrder(tables: readonly GroundTable[], { tableAt }: Ground): GroundTable[] {
  const ordered = new Set<GroundTable>()
  const begun = new Set<GroundTable>()
  const visit = (table: GroundTable) => {
    if (begun.has(table)) return
    begun.add(table)
    const paths = [...table.scope.flatMap(({ of }) => of ?? []), ...Object.values(table.references)]
    for (const path of paths) {
      const other = tableAt(blank(path))
      if (other && !other.isForeign) visit(other)
    }
    ordered.add(table)
  }
  for (const table of tables) visit(table)
  return [...ordered]
}

function load(
  table: GroundTable,
  seed: Seed,
  { ground, world, rules, place, position }: Surroundings & { place: string; position: number },
): void {
  const scope = scopeOf(table, seed, { ground, world, place, position })
  const names = namesOf(table, seed, { ground, world }, scope)
  const { id } = names
  if (world.tables[table.table]?.get(id)) {
    throw fault(place, `its id "${id}" is another's. Give it one of its own.`)
  }
  // What there is but one of may show an id, and is found without it.
  const isPlace = (name: string) =>
    (name === 'id' && !table.isSingle) || table.scope.some(({ member }) => member === name)
  const values = Object.fromEntries(Object.entries(seed).filter(([name]) => !isPlace(name)))
  const writing = { ground, table, world, rules, organizationId: rules.organizationId }
  const record = nextRecord(writing, {
    ...names,
    values: {
      ...chosen(table, id, { ...scope, ...values }, ground),
      ...timesOf(table, id, values, ground),
      ...values,
    },
    previous: undefined,
    scope,
    isWhole: true,
  })
  const [failure] = ground.responses
    .failuresOf(record, table.schema)
    .filter(({ path }) => Object.hasOwn(values, String(path[0])))
  if (failure) throw fault(place, `\`${failure.path.join('.')}\` ${wordsIn(failure.message)}`)
  world.tables[table.table]?.put(record)
}

/** Of several schemas one, where what is said does not tell which. */
function chosen(table: GroundTable, id: string, values: Seed, ground: Ground): Seed {
  const { members, references, schema } = table
  if (!ground.shapes.isOpen(schema, values)) return {}
  const roles = rolesOf(table, ground.plan.schemas)
  const made = loneValue(schema, table.name, { ground, table: table.name, id, isWhole: true })
  return Object.fromEntries(
    Object.entries(made as object).filter(
      ([name]) =>
        !roles.has(name) && !Object.hasOwn(references, name) && name !== 'id' && members.has(name),
    ),
  )
}

/** What is generated was there before the mock: both times are the same, and long ago. */
function timesOf(table: GroundTable, id: string, values: Seed, ground: Ground): Seed {
  const times: Record<string, unknown> = {}
  let created: unknown
  for (const [name, role] of rolesOf(table, ground.plan.schemas)) {
    if (role !== 'created' && role !== 'updated') continue
    const schema = table.members.get(name)
    const at = { seed: ground.seed, table: table.name, id, path: 'created', name, refused: [] }
    created ??= values[name] ?? (schema && ground.make(schema, at))
    times[name] = created
  }
  return times
}

/** Its id in the table, and what its path calls it. */
function namesOf(
  table: GroundTable,
  seed: Seed,
  { ground, world }: Omit<Surroundings, 'rules'>,
  scope: Readonly<Record<string, string>>,
): { id: string; key?: string } {
  const { identity, members, keys } = table
  const params = Object.fromEntries(
    table.scope.map(({ member, param }) => [param, scope[member] ?? '']),
  )
  if (table.isSingle) return { id: rowId(table, [], params) }
  const own = seed.id === undefined ? freshId(ground, table, world) : String(seed.id)
  if (identity === undefined || identity === 'id') return { id: own }
  const member = members.get(identity) ?? {}
  const [param = 'id'] = keys
  const rowOf = (key: string) => rowId(table, [param], { ...params, [param]: key })
  const all = world.tables[table.table]
  const isFree = (key: string) =>
    members.has('id')
      ? !all?.all().some((each) => String(each[identity]) === key)
      : all?.get(rowOf(key)) === undefined
  const key =
    seed[identity] === undefined
      ? drawn(ground, table, { name: identity, id: own, member }, isFree)
      : String(seed[identity])
  return { id: members.has('id') ? own : rowOf(key), key }
}

/** What it lies below: as it says, or else each of what there is in turn. */
function scopeOf(
  { scope, name }: GroundTable,
  seed: Seed,
  {
    ground,
    world,
    place,
    position,
  }: Omit<Surroundings, 'rules'> & { place: string; position: number },
): Record<string, string> {
  const found: Record<string, string> = {}
  let parent: StoredRecord | undefined
  for (const { member, of, values } of scope.toReversed()) {
    const target = of === undefined ? undefined : ground.tableAt(of)
    const all = (target && world.tables[target.table]?.all()) ?? []
    const said = seed[member] ?? parent?.[member]
    const one = all[position % Math.max(1, all.length)]
    // What is no id of a record here may be anything.
    const free = values?.[position % values.length] ?? position + 1
    const id = said ?? (target ? one?.id : free)
    if (id === undefined) {
      throw fault(
        place,
        `${name} lie below ${target?.name}, of which there are none. Begin with some.`,
      )
    }
    if (target && !world.tables[target.table]?.get(String(id))) {
      throw fault(
        place,
        `\`${member}\` must be the id of a ${target.noun} of this mock, not "${id}"`,
      )
    }
    parent = target && world.tables[target.table]?.get(String(id))
    found[member] = String(id)
  }
  return found
}
