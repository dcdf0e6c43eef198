import type { JsonSchema, Resolve } from './schema.ts'

/** One operation, as far as the panel uses it. */
export interface Operation {
  readonly id: string
  readonly method: string
  /** The schema of its body, if it takes one. */
  readonly body: JsonSchema | undefined
  /** The names of what its query and head take. */
  readonly takes: ReadonlySet<string>
  /** Those of the query that it must be given, with what they say. */
  readonly needs: readonly { readonly name: string; readonly description: string }[]
}

/** A list of records, and what can be done with one of them. */
export interface Table {
  /** The last segment of its path. */
  readonly name: string
  readonly path: string
  readonly list: Operation
  readonly create: Operation | undefined
  /** The path of one record, whose last segment is a parameter. */
  readonly itemPath: string | undefined
  readonly read: Operation | undefined
  readonly save: Operation | undefined
  readonly remove: Operation | undefined
  /** What its list shows. */
  readonly record: JsonSchema
}

/** A path that holds one record and no list: a customer's lead source. */
export interface Single extends Pick<Table, 'name' | 'path' | 'save' | 'remove' | 'record'> {
  readonly read: Operation
}

export interface Api {
  readonly title: string
  readonly version: string
  /** The ids of all operations. */
  readonly operations: readonly string[]
  readonly tables: readonly Table[]
  readonly singles: readonly Single[]
  readonly resolve: Resolve
  /** What links begin with. */
  readonly bases: readonly string[]
}

interface Parameter {
  readonly $ref?: string
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
}

interface Content {
  readonly content?: { readonly 'application/json'?: { readonly schema?: JsonSchema } }
}

interface Said {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Content & { readonly $ref?: string }
  readonly responses: Readonly<Record<string, Content>>
}

export interface OpenApiDocument {
  readonly info?: { readonly title?: string; readonly version?: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Said>>>>
  readonly servers?: readonly { readonly url: string }[]
  readonly components?: {
    readonly schemas?: Readonly<Record<string, JsonSchema>>
    readonly parameters?: Readonly<Record<string, Parameter>>
  }
}

/** What there is to show, by the mock's own OpenAPI document. */
export function apiOf(document: OpenApiDocument): Api {
  const { schemas = {}, parameters = {} } = document.components ?? {}
  const resolve: Resolve = (schema) => {
    const name = schema.$ref?.split('/').at(-1)
    return name === undefined ? schema : resolve(schemas[name] ?? {})
  }
  const operation = (path: string | undefined, method: string): Operation | undefined => {
    const said = path === undefined ? undefined : document.paths[path]?.[method.toLowerCase()]
    if (!said) return undefined
    const taken = (said.parameters ?? []).map(
      (each) => parameters[each.$ref?.split('/').at(-1) ?? ''] ?? each,
    )
    return {
      id: said.operationId,
      method,
      body: schemaOf(said.requestBody),
      takes: new Set(taken.map(({ name }) => name)),
      needs: taken
        .filter((each) => each.in === 'query' && each.required)
        .map(({ name, description = '' }) => ({ name, description })),
    }
  }
  const found = Object.keys(document.paths).flatMap((path) => {
    const read = operation(path, 'GET')
    const success = document.paths[path]?.get?.responses['200']
    const shown = success && schemaOf(success)
    return read && shown ? [{ path, read, shown: resolve(shown) }] : []
  })
  const lists = found.filter(({ shown }) => shown.type === 'array')
  const itemPaths = lists.map(({ path }) => itemPathIn(document, path))
  return {
    title: document.info?.title ?? 'An API',
    version: document.info?.version ?? '',
    operations: Object.values(document.paths).flatMap((path) =>
      Object.values(path).flatMap(({ operationId }) => operationId ?? []),
    ),
    resolve,
    bases: (document.servers ?? []).map(({ url }) => url),
    tables: lists.map(({ path, read, shown }, position) => {
      const itemPath = itemPaths[position]
      return {
        name: nameOf(path),
        path,
        list: read,
        create: operation(path, 'POST'),
        itemPath,
        read: operation(itemPath, 'GET'),
        save: operation(itemPath, 'PUT') ?? operation(itemPath, 'PATCH'),
        remove: operation(itemPath, 'DELETE'),
        record: resolve(shown.items ?? {}),
      }
    }),
    singles: found
      .filter(({ path, shown }) => shown.type !== 'array' && !itemPaths.includes(path))
      .map(({ path, read, shown }) => ({
        name: nameOf(path),
        path,
        read,
        save: operation(path, 'PUT') ?? operation(path, 'PATCH'),
        remove: operation(path, 'DELETE'),
        record: shown,
      })),
  }
}

const nameOf = (path: string): string => path.split('/').at(-1) ?? path

const itemPathIn = ({ paths }: OpenApiDocument, path: string): string | undefined =>
  Object.keys(paths).find(
    (each) => each.startsWith(`${path}/{`) && !each.slice(path.length + 2).includes('/'),
  )

const schemaOf = (of: Content | undefined): JsonSchema | undefined =>
  of?.content?.['application/json']?.schema
