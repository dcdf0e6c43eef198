import { singularOf } from '#engine/declared/names'
import { camelOf } from '../plan/camel-of.ts'
import type { PlanSchema, PlanSchemas, Scope } from '../plan/plan.ts'
import { type Collection, referredTo } from '../plan/references.ts'
import { isFlagged, membersOf } from '../plan/resolve.ts'
import { above, endsInParam, isParam, nameOf, paramIn, pathOf, segmentsOf } from './paths.ts'
import type { ReadOperation } from './read-operations.ts'
import { isJson } from './responses.ts'
import { isOfObject, isSame, itemsOf, wrapped } from './schemas-alike.ts'

/** What the paths of a document say of one kind of record. */
export interface FoundTable {
  /** The path of the whole collection, or of what there is but one. */
  readonly path: string
  readonly isSingle: boolean
  readonly item: string | undefined
  readonly keys: readonly string[]
  readonly schema: PlanSchema
  /** The member of a list's answer that holds the records. */
  readonly listMember: string | undefined
  /** The path of the collection that it is another look at. */
  viewOf: string | undefined
}

type ByPath = ReadonlyMap<string, readonly ReadOperation[]>

/** The schema of the JSON that an operation answers when all is well. */
export function answerOf(operation: ReadOperation | undefined): PlanSchema | undefined {
  for (const { content } of operation?.success ?? []) {
    const type = Object.keys(content).find(isJson)
    if (type !== undefined) return content[type]
  }
  return undefined
}

const called = (operations: readonly ReadOperation[] | undefined, method: string) =>
  operations?.find((each) => each.method === method)

/** Finds what there are records of, by the shapes of paths and answers alone. */
export function findTables(
  operations: readonly ReadOperation[],
  schemas: PlanSchemas,
): FoundTable[] {
  const paths = new Map<string, ReadOperation[]>()
  for (const each of operations) paths.set(each.path, [...(paths.get(each.path) ?? []), each])
  const tables = new Map<string, FoundTable>()
  for (const path of paths.keys()) {
    if (endsInParam(path)) noteItem(path, paths, tables, schemas)
  }
  for (const path of paths.keys()) {
    if (!tables.has(path) && !endsInParam(path)) noteLone(path, paths, tables, schemas)
  }
  for (const table of tables.values()) table.viewOf = viewedBy(table, paths, tables, schemas)
  return [...tables.values()].filter((each) => isFilled(each, paths, schemas))
}

/** What a path holds that ends in an id. */
function noteItem(
  path: string,
  paths: ByPath,
  tables: Map<string, FoundTable>,
  schemas: PlanSchemas,
): void {
  const own = paths.get(path)
  const base = baseOf(path, paths, schemas)
  if (base === undefined || tables.has(base)) return
  const isKept = called(own, 'GET') ?? called(own, 'PUT')
  const list = listOf(paths.get(base), schemas)
  if (!isKept && !list) return
  const schema = answerOf(isKept) ?? list?.items ?? answerOf(called(paths.get(base), 'POST'))
  if (!schema || !isOfObject(schema, schemas)) return
  const keys = segmentsOf(path).slice(segmentsOf(base).length).map(paramIn)
  const isSame = list && wrapsSame(list, schema)
  const listMember = isSame ? list.member : undefined
  tables.set(base, {
    path: base,
    isSingle: false,
    item: path,
    keys,
    schema,
    listMember,
    viewOf: undefined,
  })
}

interface List {
  readonly member: string | undefined
  readonly items: PlanSchema
}

/** An object with a list in it is a list of records where these are those of the item. */
const wrapsSame = ({ member, items }: List, schema: PlanSchema): boolean =>
  member === undefined || isSame(items, schema)

function listOf(
  operations: readonly ReadOperation[] | undefined,
  schemas: PlanSchemas,
): List | undefined {
  const answer = answerOf(called(operations, 'GET'))
  if (!answer) return undefined
  const items = itemsOf(answer, schemas)
  if (items) return { member: undefined, items }
  return wrapped(answer, schemas)
}

/** The path of what an item is one of; `undefined` where it is below another item. */
function baseOf(path: string, paths: ByPath, schemas: PlanSchemas): string | undefined {
  const parent = above(path)
  const own = paths.get(parent)
  if (own) {
    const isList = listOf(own, schemas) || called(own, 'POST')
    return isList || !endsInParam(parent) ? parent : undefined
  }
  const segments = segmentsOf(path)
  while (isParam(segments.at(-1))) segments.pop()
  const base = pathOf(segments)
  return paths.has(base) ? base : parent
}

/** What a path holds that ends in a name, and has no items. */
function noteLone(
  path: string,
  paths: ByPath,
  tables: Map<string, FoundTable>,
  schemas: PlanSchemas,
): void {
  const own = paths.get(path)
  const answer = answerOf(called(own, 'GET'))
  if (!answer) return
  const items = itemsOf(answer, schemas)
  const isOfRecords =
    items &&
    isOfObject(items, schemas) &&
    (called(own, 'POST') || membersOf(items, schemas).has('id'))
  const common = { path, item: undefined, keys: [], listMember: undefined, viewOf: undefined }
  const isSet = ['PUT', 'PATCH', 'DELETE', 'POST'].some((method) => called(own, method))
  if (items && isOfRecords && !called(own, 'PUT')) {
    tables.set(path, { ...common, isSingle: false, schema: items })
  } else if (isSet) {
    tables.set(path, { ...common, isSingle: true, schema: answer })
  }
}

/** Whether its records can come from somewhere, and be seen together: else each path is a value of its own. */
function isFilled(
  { path, item, isSingle, viewOf }: FoundTable,
  paths: ByPath,
  schemas: PlanSchemas,
) {
  const own = paths.get(path)
  const creates = called(paths.get(item ?? ''), 'PUT')?.success.some(({ status }) => status === 201)
  return isSingle || viewOf !== undefined || creates || called(own, 'POST') || listOf(own, schemas)
}

/** `/storefront/invoices` is another look at `/invoices`, where nobody can write anything else there. */
function viewedBy(
  { path, isSingle, keys, schema }: FoundTable,
  paths: ByPath,
  tables: ReadonlyMap<string, FoundTable>,
  schemas: PlanSchemas,
): string | undefined {
  if (isSingle) return undefined
  const creates = called(paths.get(path), 'POST')
  if (creates) return undefined
  const segments = segmentsOf(path)
  for (let from = 1; from < segments.length; from += 1) {
    if (isParam(segments[from - 1])) return undefined
    const found = tables.get(pathOf(segments.slice(from)))
    const fits = found && !found.isSingle && found.keys.length === keys.length
    if (fits && areAlike(schema, found.schema, schemas)) return found.path
  }
  return undefined
}

/** Whether most of what one has the other has too. */
function areAlike(one: PlanSchema, other: PlanSchema, schemas: PlanSchemas): boolean {
  const [own, others] = [membersOf(one, schemas), membersOf(other, schemas)]
  const shared = [...own.keys()].filter((name) => others.has(name))
  return shared.length > own.size / 2
}

/** What a path is below of: each of its parameters, with the collection that it is an id in. */
export function scopesOf(
  path: string,
  tables: ReadonlyMap<string, FoundTable>,
  upTo = segmentsOf(path).length,
): Scope[] {
  const segments = segmentsOf(path)
  return segments.slice(0, upTo).flatMap((segment, position) => {
    if (!isParam(segment)) return []
    const param = paramIn(segment)
    const of = collectionAt(segments.slice(0, position), param, tables)
    const owner = of ?? pathOf(segments.slice(0, position))
    const noun = camelOf(singularOf(nameOf(owner).split('/').at(-1) ?? 'parent'))
    return [{ param, member: /^id$/i.test(param) ? `${noun}Id` : camelOf(param), of }]
  })
}

function collectionAt(
  segments: readonly string[],
  param: string,
  tables: ReadonlyMap<string, FoundTable>,
): string | undefined {
  for (let from = 0; from < segments.length; from += 1) {
    const path = pathOf(segments.slice(from))
    const found = tables.get(path)
    if (found && !found.isSingle && found.keys.length === 1) return found.viewOf ?? found.path
    if (isParam(segments[from])) break
  }
  return referredTo(param, collectionsIn(tables))
}

/** The collections whose records one id tells. */
export function* collectionsIn(tables: ReadonlyMap<string, FoundTable>): Iterable<Collection> {
  for (const { path, isSingle, keys, viewOf } of tables.values()) {
    if (isSingle || viewOf !== undefined || keys.length !== 1 || segmentsOf(path).length !== 1)
      continue
    yield { path, noun: singularOf(nameOf(path)) }
  }
}

/** The names by which lists can be sorted, dotted inside of objects. */
export function sortableIn(schema: PlanSchema, schemas: PlanSchemas, depth = 0): string[] {
  if (depth > 2) return []
  return [...membersOf(schema, schemas)].flatMap(([name, member]) => {
    const own = isFlagged(member, 'x-sortable', schemas) ? [name] : []
    const within = sortableIn(member, schemas, depth + 1).map((each) => `${name}.${each}`)
    return [...own, ...within]
  })
}
