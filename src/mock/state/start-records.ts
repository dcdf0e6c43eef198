import type { DeclaredResource } from '#engine/declared/define-resource'
import { worded } from '#engine/problem/refusal'
import type { WorldView } from '#engine/resource/world-view'
import type { CustomerWorld } from '#resources/customers/customer-world'
import type { ResolvedOptions } from '../options/resolve-options.ts'

type Seed = { readonly id?: string } & Readonly<Record<string, unknown>>

/** Loads what the user's own resources begin with, beside what is there; throws for what cannot be. */
export async function loadStartRecords(
  world: CustomerWorld,
  options: ResolvedOptions,
): Promise<void> {
  // Nobody is told of start data.
  const view: WorldView = {
    tables: world.tables as unknown as WorldView['tables'],
    declarations: world.declarations,
    now: () => world.now(),
    newId: (prefix, isTaken) => world.newId(prefix, isTaken),
    announce: () => {},
  }
  for (const resource of inOrder(options.own)) {
    const wanted = options.records[resource.name] ?? 0
    const seeds = typeof wanted === 'number' ? await made(view, resource, wanted, options) : wanted
    await load(view, resource, seeds as readonly Seed[], options)
  }
  world.begin(world.state.records)
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

async function load(
  world: WorldView,
  resource: DeclaredResource,
  seeds: readonly Seed[],
  { rules }: ResolvedOptions,
): Promise<void> {
  const store = resource.storeIn({ world, rules, base: '', alone: async (work) => work() })
  const { parent } = resource.declared
  for (const [position, { id, ...seed }] of seeds.entries()) {
    const place = `Failed to load the mock's start data, \`records.${resource.name}[${position}]\``
    if (id !== undefined && store.get(id)) {
      throw new Error(`${place}: its id "${id}" is another's. Give it one of its own.`)
    }
    const { [parent?.param ?? '']: above, ...input } = seed
    const at = parent && { [parent.param]: String(above) }
    try {
      await (id === undefined ? store.create(input, at) : store.put(id, input, at))
    } catch (error) {
      const reason = await worded(error)
      throw new Error(`${place}: ${reason instanceof Error ? reason.message : String(reason)}`)
    }
  }
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
    throw new Error(
      `Failed to load the mock's start data, \`records.${resource.name}\`: they lie below ${table}, of which there are none. Begin with some.`,
    )
  }
  return inputs.map((input, index) => ({
    ...input,
    [parent.param]: parents[index % parents.length],
  }))
}
