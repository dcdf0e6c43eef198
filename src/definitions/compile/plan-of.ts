import { kebabOf, nounOf, singularOf } from '#engine/declared/names'
import { camelOf } from '../plan/camel-of.ts'
import type {
  Plan,
  PlannedOperation,
  PlannedTable,
  PlanSchema,
  PlanSchemas,
  SecurityScheme,
} from '../plan/plan.ts'
import { referredTo } from '../plan/references.ts'
import { membersOf, partsOf, typesOf } from '../plan/resolve.ts'
import {
  answerOf,
  collectionsIn,
  type FoundTable,
  findTables,
  scopesOf,
  sortableIn,
} from './find-tables.ts'
import { kindOf } from './kind-of.ts'
import { NormalSchemas } from './normal-schemas.ts'
import { isObject, type Json, memberOf, openDocument } from './open-document.ts'
import { endsInParam, nameOf, segmentsOf } from './paths.ts'
import { type ReadOperation, readOperations, requirementsOf } from './read-operations.ts'

/**
 * Makes a plan of an OpenAPI document: what there are records of, and what each operation does with them.
 * Throws an error that names the place, for what cannot be read.
 */
export function planOf(given: unknown): Plan {
  const document = openDocument(given)
  const normal = new NormalSchemas(document)
  const notes: string[] = []
  const operations = readOperations({ document, schemas: normal }, notes)
  const schemas = normal.finished()
  const found = new Map(findTables(operations, schemas).map((each) => [each.path, each]))
  const tables = [...found.values()]
    .filter(({ viewOf }) => viewOf === undefined)
    .map((each) => tableOf(each, { found, schemas, operations }))
  const security = memberOf(document.root, 'security')
  return {
    format: 'rebilly-mock-definitions',
    version: 1,
    title: String(memberOf(memberOf(document.root, 'info'), 'title') ?? 'API'),
    schemas,
    tables,
    operations: operations.map((each) => operationOf(each, { found, schemas, notes })),
    schemes: schemesOf(document.root, (value, at) => document.follow(value, at).value),
    security: Array.isArray(security) ? requirementsOf(security) : [],
    notes,
  }
}

interface Surroundings {
  readonly found: ReadonlyMap<string, FoundTable>
  readonly schemas: PlanSchemas
  readonly operations: readonly ReadOperation[]
}

function tableOf(table: FoundTable, { found, schemas, operations }: Surroundings): PlannedTable {
  const { path, schema, isSingle, keys } = table
  const members = membersOf(schema, schemas)
  const [key = ''] = keys
  const identity = [key, 'id'].find((name) => keys.length <= 1 && members.has(name))
  const own = operations.filter((each) => each.path === path)
  const scope = scopesOf(path, found).map((each) => {
    const param = operations.find(
      ({ path: at, params }) => at.startsWith(path) && params.has(each.param),
    )
    const values = param?.params.get(each.param)?.enum
    return values ? { ...each, values } : each
  })
  const name = nameOf(path)
  const last = name.split('/').at(-1) ?? name
  const references = [...members].flatMap(([member, each]) => {
    if (member === identity || !typesOf(each, schemas).includes('string')) return []
    const to = referredTo(member, collectionsIn(found))
    return to === undefined ? [] : [[member, to] as const]
  })
  return {
    name,
    noun: nounOf(camelOf(isSingle ? last : singularOf(last))),
    path: renamed(path, scope),
    scope,
    isSingle,
    keys,
    identity,
    idPrefix: prefixOf(table, exampleOf(members, identity ?? 'id', schemas)),
    schema,
    references: Object.fromEntries(references),
    sortable: [...new Set(sortableIn(schema, schemas))],
    hasDefaults: isSingle && !own.some(({ method }) => method === 'DELETE'),
  }
}

/** Each parameter under a name of its own, as a record keeps it. */
function renamed(path: string, scope: PlannedTable['scope']): string {
  let position = 0
  return path.replaceAll(/\{[^}]+\}/g, (param) => `{${scope[position++]?.member ?? param}}`)
}

function exampleOf(
  members: ReadonlyMap<string, PlanSchema>,
  name: string,
  schemas: PlanSchemas,
): unknown {
  const member = members.get(name)
  return member && partsOf(member, schemas).find(({ example }) => example !== undefined)?.example
}

/** What ids begin with: as the examples do, or else by the name. */
function prefixOf({ path }: FoundTable, example: unknown): string {
  const [, prefix] = /^([a-z][a-z\d]{0,9}_)[A-Za-z\d]{6,}/.exec(String(example ?? '')) ?? []
  const last = segmentsOf(nameOf(path)).at(-1) ?? 'rec'
  return prefix ?? `${kebabOf(last).replaceAll('-', '').slice(0, 3)}_`
}

function operationOf(
  operation: ReadOperation,
  { found, schemas, notes }: Omit<Surroundings, 'operations'> & { readonly notes: string[] },
): PlannedOperation {
  const { id, method, path, tag, body, otherBodies, success, fails, query, security } = operation
  const { kind, table, listMember } = kindOf(operation, found, schemas)
  const own = found.get(table ?? '')
  const kept = own?.viewOf ?? table
  const isItem = own?.item === path || own?.path === path
  const count = isItem ? segmentsOf(own?.path ?? path).length : segmentsOf(path).length
  if (kind === 'answer' && answerOf(operation) && !endsInParam(path)) {
    notes.push(
      `${method} ${path}: no record is behind it, so what it answers only fits its schema.`,
    )
  }
  return {
    id,
    method,
    path,
    kind,
    tag,
    ...(kept !== undefined && { table: nameOf(kept) }),
    ...(own && own.keys.length > 0 && { keys: own.keys }),
    within: scopesOf(path, found, count),
    ...(body && { body }),
    ...(otherBodies.length > 0 && { otherBodies }),
    success,
    fails,
    query,
    ...(security && { security }),
    ...(listMember !== undefined && { listMember }),
  }
}

function schemesOf(
  root: Json,
  follow: (value: unknown, at: string) => Json,
): Record<string, SecurityScheme> {
  const schemes = memberOf(memberOf(root, 'components'), 'securitySchemes')
  return Object.fromEntries(
    Object.entries(isObject(schemes) ? schemes : {}).map(([name, given]) => {
      const value = follow(given, `#/components/securitySchemes/${name}`)
      const texts = Object.fromEntries(
        ['in', 'name', 'scheme'].flatMap((each) => {
          const text = memberOf(value, each)
          return typeof text === 'string' ? [[each, text]] : []
        }),
      )
      return [name, { type: String(memberOf(value, 'type')), ...texts }]
    }),
  )
}
