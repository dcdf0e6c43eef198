import { tablesOf } from '#engine/references/tables-of'
import type { Resource } from '#engine/resource/resource'
import { blank } from './plan/blank.ts'
import type { Plan } from './plan/plan.ts'
import { resourcesOf } from './resources/resources-of.ts'

/** How much an operation's answers are to be believed. */
type Fidelity = 'exact' | 'stateful' | 'shape'

/** What a mock makes of a document. */
export interface Coverage {
  readonly title: string
  readonly totals: Readonly<Record<Fidelity | 'operations', number>>
  readonly operations: readonly {
    readonly fidelity: Fidelity
    readonly method: string
    readonly path: string
    readonly id: string
  }[]
  /** What could not be made of it, and why. */
  readonly notes: readonly string[]
}

/** Tells of each operation of a document how it is answered, beside what the kit has exactly. */
export function coverageOf(plan: Plan, kit: readonly Resource[]): Coverage {
  const made = resourcesOf(plan, {
    seed: 1,
    make: () => undefined,
    others: kit,
    declarations: tablesOf(kit),
  })
  const known = new Map(
    made.resources.flatMap(({ operations }) =>
      operations.map((each) => [placeOf(each), each.fidelity ?? 'exact'] as const),
    ),
  )
  const operations = plan.operations.map(({ id, method, path }) => ({
    fidelity: known.get(placeOf({ method, path })) ?? ('exact' as const),
    method,
    path,
    id,
  }))
  const countOf = (fidelity: Fidelity) =>
    operations.filter((each) => each.fidelity === fidelity).length
  return {
    title: plan.title,
    totals: {
      operations: operations.length,
      exact: countOf('exact'),
      stateful: countOf('stateful'),
      shape: countOf('shape'),
    },
    operations,
    notes: plan.notes,
  }
}

const placeOf = ({ method, path }: { readonly method: string; readonly path: string }): string =>
  `${method} ${blank(path)}`
