import { coded } from '#engine/problem/mock-error'
import { refusing } from '../problem/refused.ts'
import { newestFirst } from '../query/newest-first.ts'
import type { Page } from '../query/page.ts'
import { parentOf, tableAt } from '../references/places.ts'
import type { StoredRecord, WorldView } from '../resource/world-view.ts'
import type { Rules } from '../rules.ts'
import { plainCopy } from '../values/plain-copy.ts'
import type { KeptRecord } from './require.ts'
import type { Resolved } from './resolved.ts'
import { shown } from './show.ts'

/** What a resource's types are. */
export interface ResourceTypes {
  readonly input: unknown
  readonly record: unknown
}

/** A record as every response shows it. */
export type Shown<Types extends ResourceTypes> = Types['record'] & {
  readonly _links: readonly { readonly rel: string; readonly href: string }[]
}

/** The parameters of a list that choose and order. */
export interface ResourceQuery extends Partial<Page> {
  filter?: string
  q?: string
  sort?: string | readonly string[]
}

/** The records of a resource of yours without HTTP: the same rules and the same data. What it returns is frozen. */
export interface ResourceStore<Types extends ResourceTypes = ResourceTypes> {
  /**
   * Upserts a record, as PUT does; throws the `Problem` that PUT would answer. Below a parent `at` names that.
   *
   * @example
   * await mock.resource(websites).put('web_1', { name: 'Shop' })
   */
  put(
    id: string,
    input: Types['input'],
    at?: Readonly<Record<string, string>>,
  ): Promise<Shown<Types>>
  /**
   * Adds a record under an id of the mock's own, as POST does; throws the `Problem` that POST would answer.
   *
   * @example
   * const { id } = await mock.resource(websites).create({ name: 'Shop' })
   */
  create(input: Types['input'], at?: Readonly<Record<string, string>>): Promise<Shown<Types>>
  /**
   * The record with this id, or `undefined`.
   *
   * @example
   * mock.resource(websites).get('web_1')?.revision
   */
  get(id: string): Shown<Types> | undefined
  /**
   * All records, the newest first.
   *
   * @example
   * mock.resource(websites).list().map(({ name }) => name)
   */
  list(): Shown<Types>[]
  /**
   * The records that `filter` and `q` select; throws the `Problem` that the list would answer.
   *
   * @example
   * await mock.resource(websites).find({ filter: 'name:Shop', limit: 10 })
   */
  find(query: ResourceQuery): Promise<Shown<Types>[]>
  /**
   * Deletes a record, as DELETE does; throws the `Problem` that it would answer.
   *
   * @example
   * await mock.resource(websites).delete('web_1')
   */
  delete(id: string): Promise<void>
  /**
   * How many records there are.
   *
   * @example
   * mock.resource(websites).count // 25
   */
  readonly count: number
}

export interface StoreSurroundings {
  readonly world: WorldView
  readonly rules: Rules
  /** What links begin with. */
  readonly base: string
  /** Runs work on the world once it is there, alone if others share it. */
  readonly alone: <T>(work: () => T | Promise<T>) => Promise<T>
}

const refused = refusing(() => import('./refusals.ts'))

/** The parameters of the path to a record: those given, or those of where it is, and what follows from them. */
function paramsOf(
  { tables, declarations }: WorldView,
  { name, parent }: Resolved,
  given: Readonly<Record<string, string>>,
  id?: string,
): Record<string, string> {
  const params: Record<string, string> = { ...given }
  let record = id === undefined ? undefined : tables[name]?.get(id)
  for (let above = parent; above; above = parentOf(above.path)) {
    const { param, path } = above
    if (params[param] === undefined && record) params[param] = String(record[param])
    record = tables[tableAt(declarations, path) ?? '']?.get(params[param] ?? '')
  }
  return params
}

export function resourceStore<Types extends ResourceTypes>(
  resource: Resolved,
  { world, rules, base, alone }: StoreSurroundings,
): ResourceStore<Types> {
  const { name, noun } = resource
  const records = () => world.tables[name]?.all() ?? []
  const show = (record: StoredRecord) =>
    Object.freeze(shown(resource, record, { base, world })) as unknown as Shown<Types>
  const writing = async (at: Readonly<Record<string, string>> = {}, id?: string) => {
    const { lawOf } = await import('./law.ts')
    const law = await lawOf(resource)
    const params = () => paramsOf(world, resource, at, id)
    return {
      resource,
      law,
      world,
      rules,
      get params() {
        return params()
      },
    }
  }
  /** A slip in `at` would look like a parent that is not there. */
  const requireParents = (at: Readonly<Record<string, string>> = {}, id?: string) => {
    const { parent } = resource
    const isKnown = id !== undefined && world.tables[name]?.get(id) !== undefined
    if (!parent || at[parent.param] !== undefined || isKnown) return
    throw coded(
      'REBILLY_MOCK_ARGUMENT',
      new TypeError(
        `Failed to write a ${noun}: it lies below ${parent.path}. Name its parent last, as { ${parent.param}: 'its id' }.`,
      ),
    )
  }
  return {
    async put(id, input, at) {
      const body = plainCopy(input)
      const { upsert } = await import('./answers.ts')
      requireParents(at, id)
      const to = await writing(at, id)
      return alone(() => show(upsert(to, { id, body }).record))
    },
    async create(input, at) {
      const body = plainCopy(input)
      const { insert } = await import('./write.ts')
      requireParents(at)
      const to = await writing(at)
      return alone(() => show(insert(to, body)))
    },
    get(id) {
      const record = world.tables[name]?.get(id)
      return record && show(record)
    },
    list: () =>
      newestFirst(records() as readonly (StoredRecord & { createdTime: string })[]).map(show),
    async find(query) {
      const { found } = await import('./find.ts')
      const { listingOver } = await import('./law.ts')
      const { law } = await writing()
      return alone(() => found(listingOver(law, records()), records(), rules, query).map(show))
    },
    async delete(id) {
      const { remove } = await import('./write.ts')
      return alone(() => {
        const record = world.tables[name]?.get(id)
        if (!record) throw refused(({ noRecord }) => noRecord(noun, id, ''))
        remove({ resource, world }, record as KeptRecord)
      })
    },
    get count() {
      return records().length
    },
  }
}
