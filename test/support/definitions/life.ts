import { blank } from '../../../src/definitions/plan/blank.ts'
import type {
  Plan,
  PlannedKind,
  PlannedOperation,
  PlannedTable,
} from '../../../src/definitions/plan/plan.ts'
import { membersOf, partsOf } from '../../../src/definitions/plan/resolve.ts'
import type { Mock } from '../../../src/index.ts'
import type { DocumentCheck } from './document-check.ts'
import { MinimalValue } from './minimal-value.ts'

type Json = { readonly [name: string]: unknown }

interface Surroundings {
  readonly mock: Pick<Mock, 'fetch'>
  readonly plan: Plan
  readonly check: DocumentCheck
  readonly ids: Readonly<Record<string, string>>
}

interface Answered {
  readonly status: number
  readonly body: Json
  readonly location: string | null
}

/** Lives the life of one record of a collection, as far as the document has operations for it. */
export class Life {
  /** What went wrong. */
  readonly faults: string[] = []
  readonly #table: PlannedTable
  readonly #of: Surroundings
  readonly #operations: ReadonlyMap<PlannedKind, PlannedOperation>
  #id: string

  constructor(table: PlannedTable, of: Surroundings) {
    this.#table = table
    this.#of = of
    const own = of.plan.operations.filter(
      (each) => each.table === table.name && blank(each.path).startsWith(blank(table.path)),
    )
    this.#id = nameFor(table, of.plan)
    this.#operations = new Map(own.toReversed().map((each) => [each.kind, each]))
  }

  /** Whether a client can bring one to be. */
  get isCreated(): boolean {
    return this.#ofKind('create')?.body !== undefined || this.#isUpsert
  }

  get #isUpsert(): boolean {
    const puts = this.#ofKind('put')
    return puts?.body !== undefined && puts.success.some(({ status }) => status === 201)
  }

  async live(): Promise<void> {
    const kind = this.#ofKind('create')?.body ? 'create' : 'put'
    const { identity = 'id' } = this.#table
    const created = await this.#ask(kind, this.#bodyFor(kind))
    this.#expect(created.status < 300, 'created', created)
    this.#id = String(created.body[identity] ?? created.location?.split('/').at(-1) ?? this.#id)
    await this.#isRead('what was created', created.body)
    await this.#isListed()
    if (this.#ofKind('put')?.path.endsWith('}')) await this.#replace()
    if (this.#ofKind('delete')?.path.endsWith('}')) await this.#remove()
  }

  async #isRead(what: string, written: Json): Promise<void> {
    if (!this.#ofKind('get')) return
    const read = await this.#ask('get')
    this.#expect(read.status === 200, `read ${what}`, read)
    this.#expect(alike(written, read.body), `read ${what} as it was written`, [written, read.body])
  }

  async #isListed(): Promise<void> {
    const lists = this.#ofKind('list')
    const { identity } = this.#table
    if (!lists || identity === undefined) return
    const isFiltered = lists.query.some(({ name }) => name === 'filter')
    const filter = `?filter=${encodeURIComponent(`${identity}:${this.#id}`)}`
    const { body } = await this.#ask('list', undefined, isFiltered ? filter : '?limit=1000')
    const all = (lists.listMember === undefined
      ? body
      : body[lists.listMember]) as unknown as Json[]
    const found = Array.isArray(all)
      ? all.filter((each) => String(each[identity]) === this.#id)
      : []
    this.#expect(found.length === 1, 'listed', body)
    this.#expect(!isFiltered || all.length === 1, 'found alone by a filter', body)
  }

  async #replace(): Promise<void> {
    const body = this.#bodyFor('put')
    const replaced = await this.#ask('put', body)
    this.#expect(replaced.status === 200, 'replaced', replaced)
    await this.#isRead('what was replaced', replaced.body)
    if (typeof replaced.body.revision !== 'number') return
    const { status } = await this.#ask('put', { ...body, revision: replaced.body.revision + 1 })
    this.#expect(status === 409, 'refused with a revision that is another', status)
  }

  async #remove(): Promise<void> {
    const { status } = await this.#ask('delete')
    this.#expect(status === 204 || status === 200, 'deleted', status)
    if (!this.#ofKind('get')) return
    const gone = await this.#ask('get')
    this.#expect(gone.status === 404, 'gone', gone)
  }

  #expect(holds: boolean, what: string, found: unknown): void {
    if (holds) return
    this.faults.push(`${this.#table.name} is not ${what}: ${JSON.stringify(found)}`)
  }

  #ofKind(kind: PlannedKind): PlannedOperation | undefined {
    return this.#operations.get(kind)
  }

  async #ask(kind: PlannedKind, body?: unknown, query = ''): Promise<Answered> {
    const { method = 'GET', path = '' } = this.#ofKind(kind) ?? {}
    const response = await this.#of.mock.fetch(
      new Request(`https://api.rebilly.com${this.#filled(path)}${query}`, {
        method,
        ...(body !== undefined && {
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        }),
      }),
    )
    const isJson = response?.headers.get('content-type')?.includes('json')
    return {
      status: response?.status ?? 0,
      body: isJson ? await response?.json() : {},
      location: response?.headers.get('location') ?? null,
    }
  }

  /** The record's own name at the end of the path, and before it what it lies below. */
  #filled(path: string): string {
    const { keys, scope, path: base } = this.#table
    const start = base.split('/').length
    return path
      .split('/')
      .map((part, position, all) => {
        const [, name] = /^\{(.+)\}$/.exec(part) ?? []
        if (name === undefined) return part
        if (position >= start && keys.includes(name)) return encodeURIComponent(this.#id)
        const { ids } = this.#of
        const known = ids[blank(all.slice(0, position).join('/'))] ?? ids[`{${name}}`]
        const [value] = scope.find(({ param }) => param === name)?.values ?? []
        return encodeURIComponent(String(known ?? value ?? '1'))
      })
      .join('/')
  }

  #bodyFor(kind: PlannedKind): Json {
    const { check } = this.#of
    const { path = '', method = '' } = this.#ofKind(kind) ?? {}
    const at = `#/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}/requestBody`
    const declared = check.at(at) as Json
    const media = check.follow(check.follow(declared).content)['application/json'] as Json
    const place = typeof declared.$ref === 'string' ? declared.$ref : at
    const pointer = `${place}/content/application~1json/schema`
    return new MinimalValue(check).valid(media.schema, pointer).body as Json
  }
}

/** What a client calls a new one: the first of the names that it may have, or any. */
function nameFor({ schema, identity = '' }: PlannedTable, { schemas }: Plan): string {
  const member = membersOf(schema, schemas).get(identity) ?? {}
  const [name = 'newest'] = partsOf(member, schemas).flatMap((part) => part.enum ?? [])
  return String(name)
}

/** Whether two representations say the same, as far as both say something; links are of the operation. */
function alike(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return JSON.stringify(one) === JSON.stringify(other)
  return Object.keys(one).every(
    (name) => name.startsWith('_') || !Object.hasOwn(other, name) || alike(one[name], other[name]),
  )
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
