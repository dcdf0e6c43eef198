import type { DeclaredResource } from '#engine/declared/define-resource'
import type { ResourceSeed } from '#engine/declared/start-records'
import { coded } from '#engine/problem/mock-error'
import type { StoredRecord, WorldView } from '#engine/resource/world-view'
import type { CustomerWorld } from '#resources/customers/customer-world'
import type { ResolvedOptions } from '../options/resolve-options.ts'

type Seed = ResourceSeed<object>

/** Loads what the user's own resources begin with, beside what is there; throws for what cannot be. */
export async function loadStartRecords(
  world: CustomerWorld,
  options: ResolvedOptions,
): Promise<void> {
  const names = options.own.map(({ name }) => name)
  await addStartRecords(world, options, names)
  world.begin(world.state.records)
}

/** Adds what some of them begin with to a world; throws for what cannot be, and then adds nothing. */
export async function addStartRecords(
  world: CustomerWorld,
  options: ResolvedOptions,
  names: readonly string[],
): Promise<void> {
  const view = world as unknown as WorldView
  const resources = inOrder(options.own).filter(({ name }) => names.includes(name))
  const loaded = new Map<DeclaredResource, readonly StoredRecord[]>()
  try {
    await add(view, resources, options, loaded)
  } catch (error) {
    for (const [{ name }, records] of loaded) {
      for (const { id } of records) view.tables[name]?.delete(id)
    }
    throw error
  }
}

async function add(
  view: WorldView,
  resources: readonly DeclaredResource[],
  options: ResolvedOptions,
  loaded: Map<DeclaredResource, readonly StoredRecord[]>,
): Promise<void> {
  const { rules } = options
  for (const resource of resources) {
    const wanted = options.records[resource.name] ?? 0
    const seeds = typeof wanted === 'number' ? await made(view, resource, wanted, options) : wanted
    const { startRecords } = await resource.starting()
    const records = await startRecords(resource.declared, seeds as readonly Seed[], {
      world: view,
      rules,
    })
    for (const each of records) view.tables[resource.name]?.put(each)
    loaded.set(resource, records)
  }
  // Some may refer to each other, so nothing is asked for before all are there.
  for (const [resource, records] of loaded) {
    const { requireCoherent } = await resource.starting()
    requireCoherent(resource.declared, records, view)
  }
}

/** What others refer to, or lie below, comes first. */
function inOrder(resources: readonly DeclaredResource[]): DeclaredResource[] {
  const ordered: DeclaredResource[] = []
  const waiting = new Set(resources)
  for (const _ of resources) {
    const names = [...waiting].map(({ name }) => name)
    const paths = [...waiting].map(({ declared }) => declared.path)
    const isFree = ({ name, declared: { references, parent } }: DeclaredResource) =>
      !Object.values(references).some((to) => to !== name && names.includes(to)) &&
      !(parent && paths.includes(parent.path))
    const next = [...waiting].find(isFree) ?? [...waiting][0]
    if (!next) break
    waiting.delete(next)
    ordered.push(next)
  }
  return ordered
}

/** Generated ones, whose references and parents are what there is, in turn. */
async function made(
  world: WorldView,
  resource: DeclaredResource,
  count: number,
  { seed }: ResolvedOptions,
): Promise<Seed[]> {
  if (count === 0) return []
  const { references, parent } = resource.declared
  const idsOf = (table: string) => (world.tables[table]?.all() ?? []).map(({ id }) => id)
  const ids = Object.entries(references).map(([member, table]) => [member, idsOf(table)] as const)
  const { startInputs } = await import('#factories/declared/start-inputs')
  const inputs = startInputs(resource, { count, seed, references: Object.fromEntries(ids) })
  if (!parent) return inputs as Seed[]
  const [table = ''] =
    Object.entries(world.declarations).find(([, { path }]) => path === parent.path) ?? []
  const parents = idsOf(table)
  if (parents.length === 0) {
    throw coded(
      'REBILLY_MOCK_WORLD',
      new Error(
        `Failed to load the mock's start data, \`records.${resource.name}\`: they lie below ${table}, of which there are none. Begin with some.`,
      ),
    )
  }
  return inputs.map((input, index) => ({
    ...input,
    [parent.param]: parents[index % parents.length],
  }))
}
