import type { PlannedKind, PlanSchema, PlanSchemas } from '../plan/plan.ts'
import { typesOf } from '../plan/resolve.ts'
import { answerOf, type FoundTable } from './find-tables.ts'
import { above, nameOf } from './paths.ts'
import type { ReadOperation } from './read-operations.ts'
import { isOfObject, isSame } from './schemas-alike.ts'

interface Found {
  readonly kind: PlannedKind
  /** The path of the table that it is about. */
  readonly table?: string
  readonly listMember?: string
}

const ofOne: Readonly<Record<string, PlannedKind>> = {
  GET: 'get',
  PUT: 'put',
  PATCH: 'patch',
  DELETE: 'delete',
  POST: 'act',
}

/** What an operation does with which records. */
export function kindOf(
  operation: ReadOperation,
  tables: ReadonlyMap<string, FoundTable>,
  schemas: PlanSchemas,
): Found {
  const found = ofPath(operation, tables)
  const { schema } = tables.get(found.table ?? '') ?? {}
  const isOfObjects = schema && isOfObject(schema, schemas)
  // A list of records, or of changes to one, is no record.
  const isNone = writing.has(found.kind) && isOfObjects && isList(operation.body?.schema, schemas)
  return isNone ? { kind: 'answer' } : found
}

/** The kinds that make a record of their body. */
const writing: ReadonlySet<PlannedKind> = new Set(['create', 'put', 'patch', 'make'])

const isList = (schema: PlanSchema | undefined, schemas: PlanSchemas): boolean =>
  schema !== undefined && typesOf(schema, schemas).join() === 'array'

function ofPath(operation: ReadOperation, tables: ReadonlyMap<string, FoundTable>): Found {
  const { path, method } = operation
  const own = tables.get(path)
  if (own) return ofTable(operation, own)
  for (const { item, path: table } of tables.values()) {
    if (item === path) return { kind: ofOne[method] ?? 'answer', table }
  }
  const owner = ownerOf(path, tables)
  const answer = answerOf(operation)
  const isOfOwner = answer === undefined || isSame(answer, owner?.schema)
  if (owner && isOfOwner) {
    if (method === 'GET') return answer ? { kind: 'get', table: owner.path } : { kind: 'answer' }
    // Without an answer nothing shows that it is more than a request that was taken.
    if (answer || isOfLife(path)) return { kind: 'act', table: owner.path }
  }
  const made = operation.success.some(({ status }) => status === 201) && method === 'POST'
  const target = made && answer ? tableOf(answer, tables) : undefined
  return target ? { kind: 'make', table: target } : { kind: 'answer' }
}

function ofTable({ method }: ReadOperation, { path, isSingle, listMember }: FoundTable): Found {
  if (isSingle)
    return { kind: method === 'POST' ? 'put' : (ofOne[method] ?? 'answer'), table: path }
  if (method === 'GET') {
    return { kind: 'list', table: path, ...(listMember !== undefined && { listMember }) }
  }
  if (method === 'POST') return { kind: 'create', table: path }
  return method === 'PUT' ? { kind: 'put', table: path } : { kind: 'answer' }
}

/** The collection in whose item the path lies. */
function ownerOf(path: string, tables: ReadonlyMap<string, FoundTable>): FoundTable | undefined {
  for (let at = above(path); at !== '/'; at = above(at)) {
    for (const table of tables.values()) if (table.item === at) return table
  }
  return undefined
}

const lives = /(^|\/)(de)?activat|cancel|void|archiv|approv|reject|enable|disable|clos/

/** Whether the end of a path is a step in a record's life. */
const isOfLife = (path: string): boolean => lives.test(nameOf(path).split('/').at(-1) ?? '')

function tableOf(
  answer: NonNullable<ReturnType<typeof answerOf>>,
  tables: ReadonlyMap<string, FoundTable>,
): string | undefined {
  for (const { path, isSingle, keys, schema, viewOf } of tables.values()) {
    const isKept = !isSingle && keys.length === 1 && viewOf === undefined
    if (isKept && isSame(answer, schema)) return path
  }
  return undefined
}
