import type { TableDeclarations } from '../resource/table-declaration.ts'
import type { StoredRecord, WorldView } from '../resource/world-view.ts'
import { urlOf } from '../values/url.ts'

/** What a path such as `/customers/{customerId}/notes` is below: the path of that, and which parameter is its id. */
export interface Parent {
  readonly path: string
  readonly param: string
}

/** The parent that a path names; `/customers` has none. */
export function parentOf(path: string): Parent | undefined {
  const [, above, param] = /^(.*)\/\{(\w+)\}\/[^/]+$/.exec(path) ?? []
  return above && param ? { path: above, param } : undefined
}

/** The table whose records are at a path. */
export const tableAt = (declarations: TableDeclarations, path: string): string | undefined =>
  Object.keys(declarations).find((name) => declarations[name]?.path === path)

/** The URL of a record, through all that it is below of; `undefined` where its table has no place. */
export function placeOf(
  base: string,
  { tables, declarations }: Pick<WorldView, 'tables' | 'declarations'>,
  table: string,
  record: StoredRecord,
): string | undefined {
  const path = declarations[table]?.path
  if (path === undefined) return undefined
  const parent = parentOf(path)
  if (!parent) return urlOf(`${base}${path}`, record.id)
  const above = tableAt(declarations, parent.path)
  const id = String(record[parent.param])
  // Who deletes from `mock.db` may leave a record behind whose parent is not there.
  const owner = above && (tables[above]?.get(id) ?? { id })
  const start = owner && placeOf(base, { tables, declarations }, above, owner)
  return start && urlOf(`${start}/${path.split('/').at(-1)}`, record.id)
}
