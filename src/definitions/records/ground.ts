import { nounOf } from '#engine/declared/names'
import type { WorldView } from '#engine/resource/world-view'
import { besideOf, planBeside } from '../plan/beside.ts'
import { blank } from '../plan/blank.ts'
import type { Plan, PlannedTable, PlanSchema } from '../plan/plan.ts'
import { membersOf } from '../plan/resolve.ts'
import { Checks } from '../schema/checks/checks.ts'
import { Preparation } from '../schema/prepare.ts'
import { Shapes } from '../schema/shape-of.ts'

/** Where a value is to stand: the same place has the same value. */
interface ValuePlace {
  readonly seed: number
  readonly table: string
  readonly id: string
  readonly path: string
  readonly name: string
  /** What was wrong with values that were made before for it, by their paths in it. */
  readonly refused: readonly (readonly string[])[]
}

/** Makes a value that a schema may take; whoever asks finds out whether it does. */
export type MakeValue = (schema: PlanSchema, place: ValuePlace) => unknown

/** What a user says that an operation does. */
export type Action = (record: never, context: ActionContext) => unknown

interface ActionContext {
  /** The time of the request. */
  readonly now: Date
  /** The parsed body; `undefined` when there is none. */
  readonly body: unknown
  /** The parameters of the path. */
  readonly params: Readonly<Record<string, string>>
}

/** A table of the plan, with what follows from its schema. */
export interface GroundTable extends PlannedTable {
  readonly members: ReadonlyMap<string, PlanSchema>
  /** Whether the kit has such records of its own, which nobody but it writes. */
  readonly isForeign: boolean
  /** What it is called in the world. */
  readonly table: string
}

/** What all operations of one document stand on. */
export interface Ground {
  readonly plan: Plan
  readonly seed: number
  readonly make: MakeValue
  readonly actions: Readonly<Record<string, Action>>
  readonly requests: Checks
  readonly responses: Checks
  readonly preparation: Preparation
  readonly shapes: Shapes
  readonly tables: ReadonlyMap<string, GroundTable>
  /** The table whose records are at a path of the document. */
  tableAt(path: string): GroundTable | undefined
}

interface Surroundings {
  readonly seed: number
  readonly make: MakeValue
  readonly actions?: Readonly<Record<string, Action>>
  /** The tables that are there without the document, by the paths of their records. */
  readonly others: ReadonlyMap<string, string>
  /** The names of all tables that are there. */
  readonly taken: ReadonlySet<string>
}

export function groundOf(
  given: Plan,
  { seed, make, actions = {}, others, taken }: Surroundings,
): Ground {
  const beside = besideOf(given, others.keys())
  const plan = planBeside(given, beside)
  const { schemas } = plan
  const requests = new Checks(schemas, 'request')
  const responses = new Checks(schemas, 'response')
  const tables = new Map(
    plan.tables.map((planned) => {
      const foreign = others.get(blank(planned.path))
      const own = taken.has(planned.name) ? `api/${planned.name}` : planned.name
      let members: ReadonlyMap<string, PlanSchema> | undefined
      return [
        planned.name,
        {
          ...planned,
          references: named(planned.references),
          isForeign: foreign !== undefined,
          table: foreign ?? own,
          // Most are never asked for.
          get members() {
            members ??= membersOf(planned.schema, schemas)
            return members
          },
        },
      ] as const
    }),
  )
  const byPath = new Map([...tables.values()].map((each) => [blank(each.path), each]))
  for (const { path, noun } of beside) {
    byPath.set(path, tableBeside(path, noun, others.get(path) ?? path))
  }
  return {
    plan,
    seed,
    make,
    actions,
    requests,
    responses,
    preparation: new Preparation(schemas, requests),
    shapes: new Shapes(schemas, responses, requests),
    tables,
    tableAt: (path) => byPath.get(blank(path)),
  }
}

/** Entries that are found by their own names alone: a member may be called `constructor`. */
const named = <T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null), entries)

/** A table that the document does not have: only what its records are called is known of it. */
const tableBeside = (path: string, noun: string, table: string): GroundTable => ({
  name: path,
  noun: nounOf(noun),
  path,
  scope: [],
  isSingle: false,
  keys: ['id'],
  identity: 'id',
  idPrefix: '',
  schema: {},
  references: {},
  sortable: [],
  hasDefaults: false,
  members: new Map(),
  isForeign: true,
  table,
})

/** A world, and who asks. */
export interface Place {
  readonly world: WorldView
  readonly params: Readonly<Record<string, string>>
}
