import { singularOf } from '#engine/declared/names'
import { blank } from './blank.ts'
import type { Plan, PlannedTable, PlanSchemas, Scope } from './plan.ts'
import { type Collection, referredTo } from './references.ts'
import { membersOf, typesOf } from './resolve.ts'

/** Collections that are there without the document, and that it speaks of though it does not have them. */
export function besideOf(plan: Plan, others: Iterable<string>): Collection[] {
  const known = new Set(plan.tables.map(({ path }) => blank(path)))
  return [...others].flatMap((path) => {
    const [, name] = /^\/([^/{}]+)$/.exec(path) ?? []
    return name === undefined || known.has(path) ? [] : [{ path, noun: singularOf(name) }]
  })
}

/** The plan with what it says of those collections: `customerId` is the id of a customer, whoever has them. */
export function planBeside(plan: Plan, beside: readonly Collection[]): Plan {
  if (beside.length === 0) return plan
  const inBeside = (path: string) => (scope: Scope) => {
    const at = Math.max(...[scope.param, scope.member].map((name) => path.indexOf(`/{${name}}`)))
    const owner = path.slice(0, Math.max(at, 0))
    const of = scope.of ?? beside.find((each) => each.path === owner)?.path
    return { ...scope, of: of ?? referredTo(scope.param, beside) }
  }
  return {
    ...plan,
    tables: plan.tables.map((table) => ({
      ...table,
      scope: table.scope.map(inBeside(table.path)),
      references: { ...referencesTo(beside, table, plan.schemas), ...table.references },
    })),
    operations: plan.operations.map((operation) => ({
      ...operation,
      within: operation.within.map(inBeside(operation.path)),
    })),
  }
}

function referencesTo(
  beside: readonly Collection[],
  { schema, identity }: PlannedTable,
  schemas: PlanSchemas,
): PlannedTable['references'] {
  const found = [...membersOf(schema, schemas)].flatMap(([member, each]) => {
    const to = member === identity ? undefined : referredTo(member, beside)
    return to !== undefined && typesOf(each, schemas).includes('string') ? [[member, to]] : []
  })
  return Object.fromEntries(found)
}
