import type { Plan } from '#definitions/plan/plan'
import { loadDefined } from '#definitions/records/start-records'
import { type Defined, resourcesOf, type Surroundings } from '#definitions/resources/resources-of'
import { tablesOf } from '#engine/references/tables-of'
import type { Resource } from '#engine/resource/resource'
import type { WorldView } from '#engine/resource/world-view'
import { checkMatch } from '../match/request-match.ts'
import type { DefinitionsSource } from '../options/mock-options.ts'
import { checkKeys } from '../options/resolve-options.ts'
import type { Begin } from '../state/open-world.ts'
import type { Defining } from './defining.ts'

/** Adds what a document has to a mock; rejects with an error that names what is wrong. */
export async function define(mock: Defining): Promise<Begin> {
  const { resolved, router, world, scenarios, types, db } = mock
  const { definitions, seed, actions, resources } = resolved
  const made = await definedBy(definitions as DefinitionsSource, {
    seed,
    ...(actions && { actions }),
    others: resources,
    declarations: world.declarations,
  })
  const all = tablesOf([...resources, ...made.resources])
  const own = Object.entries(all).filter(([name]) => !Object.hasOwn(world.declarations, name))
  ;(resources as Resource[]).push(...made.resources)
  router.add(made.resources)
  world.add(Object.fromEntries(own))
  for (const [name] of own) db[name] = world.table(name).collection
  types.push(...made.resources.flatMap(({ events = [] }) => events))
  delete router.operations.isPending
  delete types.isPending
  checkKeys(resolved.rules.auth, resources)
  for (const scenario of scenarios.list) {
    checkMatch(
      { failure: 'Failed to define a scenario', operations: router.operations },
      scenario.name,
    )
    scenario.check()
  }
  const names = resolved.own.map(({ name }) => name)
  const records = Object.fromEntries(
    Object.entries(resolved.records).filter(([name]) => !names.includes(name)),
  )
  return (each, only) => {
    const view = each as unknown as WorldView
    loadDefined(records, { ground: made.ground, world: view, rules: resolved.rules }, only)
    if (!only) each.begin(each.state.records)
  }
}

/** What a document adds to what is there; rejects with an error that names what is wrong with it. */
export async function definedBy(
  source: DefinitionsSource,
  surroundings: Omit<Surroundings, 'make'>,
): Promise<Defined> {
  const [plan, { fittingValues }] = await Promise.all([
    planned(source),
    import('#factories/definitions/make-fitting'),
  ])
  return resourcesOf(plan, { ...surroundings, make: fittingValues(plan.schemas) })
}

/** The plans that were made: mocks of many tests have the same definitions. */
const plans = new WeakMap<object, Promise<Plan>>()

function planned(source: DefinitionsSource): Promise<Plan> {
  const known = plans.get(source) ?? planFrom(source)
  plans.set(source, known)
  // What fails may be there later.
  known.catch(() => plans.delete(source))
  return known
}

/** The plan that a source gives, or that its document makes, which may be what a module has as its default. */
async function planFrom(source: DefinitionsSource): Promise<Plan> {
  const given = typeof source === 'function' ? await source() : source
  const { default: inner, ...own } = given as { default?: object }
  const document =
    inner && Object.keys(own).every((name) => !/^(openapi|format)$/.test(name)) ? inner : given
  const { format } = document as { format?: unknown }
  if (format === 'rebilly-mock-definitions') return document as Plan
  // Who gives a plan need not load what makes one.
  const { planOf } = await import('#definitions/compile/plan-of')
  return planOf(document)
}
