import type { Operation } from '#engine/request/operation'
import type { Resource, Showing } from '#engine/resource/resource'
import type { TableDeclarations } from '#engine/resource/table-declaration'
import { worldMembers } from '#engine/resource/world-members'
import type { StoredRecord, WorldView } from '#engine/resource/world-view'
import { blank } from '../plan/blank.ts'
import type { Plan, PlannedOperation } from '../plan/plan.ts'
import {
  type Action,
  type Ground,
  type GroundTable,
  groundOf,
  type MakeValue,
} from '../records/ground.ts'
import { hrefOf, represented } from '../records/represent.ts'
import { operationOf } from './operations.ts'

export interface Surroundings {
  readonly seed: number
  readonly make: MakeValue
  readonly actions?: Readonly<Record<string, Action>>
  /** What is there already: it goes before what the document has. */
  readonly others: readonly Resource[]
  readonly declarations: TableDeclarations
}

/** What a document adds to what is there. */
export interface Defined {
  readonly ground: Ground
  readonly resources: readonly Resource[]
}

/** Makes resources of a plan: one for each kind of record, and one for all that has none. */
export function resourcesOf(plan: Plan, surroundings: Surroundings): Defined {
  const { others, declarations, seed, make, actions } = surroundings
  const ground = groundOf(plan, {
    seed,
    make,
    ...(actions && { actions }),
    others: pathsOf(others, declarations),
    // `__proto__` is no member of a table of tables.
    taken: new Set([...Object.keys(declarations), ...worldMembers, '__proto__']),
  })
  const taken = new Set(others.flatMap(({ operations }) => operations.map(placeOf)))
  const ids = new Set(others.flatMap(({ operations }) => operations.map(({ id }) => id)))
  const planned = ground.plan.operations.filter((each) => !taken.has(placeOf(each)))
  const operations = planned.map((each) => {
    const id = ids.has(each.id) ? `${each.id}_` : each.id
    return [each, operationOf(ground, { ...each, id })] as const
  })
  const ofTable = (name: string | undefined) =>
    operations.filter(([each]) => each.table === name).map(([, operation]) => operation)
  const own = [...ground.tables.values()].filter(
    ({ isForeign, name }) => !isForeign && ofTable(name).length > 0,
  )
  const foreign = [...ground.tables.values()].filter(({ isForeign }) => isForeign)
  const lone = [...ofTable(undefined), ...foreign.flatMap(({ name }) => ofTable(name))]
  return {
    ground,
    resources: [
      ...own.map((table) => resourceOf(ground, table, ofTable(table.name), planned)),
      {
        name: plan.title,
        tables: {},
        operations: lone,
        describe: async () => described(ground, lone, planned),
      },
    ],
  }
}

/** The tables of what is there already, by the paths of their records. */
function pathsOf(
  others: readonly Resource[],
  declarations: TableDeclarations,
): Map<string, string> {
  const paths = new Map<string, string>()
  for (const { operations, tables } of others) {
    const [first] = Object.keys(tables)
    for (const { path, about, isList } of operations) {
      if (isList && first !== undefined) paths.set(blank(path), first)
      const [, base] = /^(.*)\/\{[^}]+\}$/.exec(path) ?? []
      if (base && about) paths.set(blank(base), about.table)
    }
  }
  for (const [name, { path }] of Object.entries(declarations)) {
    if (path !== undefined) paths.set(blank(path), name)
  }
  return paths
}

/** A path whatever its parameters are called. */
const placeOf = ({ method, path }: Pick<Operation, 'method' | 'path'>): string =>
  `${method} ${blank(path)}`

const described = async (
  ground: Ground,
  operations: readonly Operation[],
  planned: readonly PlannedOperation[],
) => (await import('./description.ts')).descriptionOf(ground, operations, planned)

interface Told {
  readonly type: string
  readonly record: StoredRecord
}

function resourceOf(
  ground: Ground,
  table: GroundTable,
  operations: readonly Operation[],
  planned: readonly PlannedOperation[],
): Resource {
  const event = table.noun.replaceAll(' ', '-')
  const singular = event.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const show = (record: StoredRecord, { base, world }: Showing) =>
    represented({ ground, table, world: world as WorldView, base }, record) as object
  return {
    name: table.table,
    tables: {
      [table.table]: {
        schema: async () => (await import('./record-schema.ts')).recordSchema(ground, table),
        isOpen: true,
        noun: event,
        path: table.path,
        referencesOf: (record) => parentsOf(ground, table, record as StoredRecord),
      },
    },
    operations,
    events: [`${event}-created`, `${event}-updated`],
    eventOf: ({ type, record }: Told, showing: Showing) => ({
      [`${singular}Id`]: record.id,
      eventType: type,
      _embedded: { [singular]: show(record, showing) },
      _links: [{ rel: singular, href: hrefOf({ table, base: showing.base }, record) }],
    }),
    describe: async () => described(ground, operations, planned),
    show,
  }
}

/** What goes when a record goes above. */
function parentsOf(ground: Ground, table: GroundTable, record: StoredRecord) {
  return table.scope.flatMap(({ member, of }) => {
    const to = of === undefined ? undefined : ground.tableAt(of)
    const id = String(record[member] ?? '')
    return to ? [{ path: [member], to: to.table, id, isBelow: true }] : []
  })
}
