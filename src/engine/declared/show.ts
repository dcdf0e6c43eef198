import type { Exchange } from '../request/exchange.ts'
import type { TableDeclarations } from '../resource/table-declaration.ts'
import type { StoredRecord } from '../resource/world-view.ts'
import { urlOf } from '../values/url.ts'
import { relationOf } from './names.ts'
import type { Resolved } from './resolved.ts'

/** Shows a record with links that lead to where the client asked from. */
export function shown(
  resource: Resolved,
  record: StoredRecord,
  { base, paths }: { readonly base: string; readonly paths: ReadonlyMap<string, string> },
): StoredRecord & { readonly _links: readonly { rel: string; href: string }[] } {
  const links = [{ rel: 'self', href: hrefOf(resource, record, base) }]
  for (const [member, table] of Object.entries(resource.references)) {
    const [id, path] = [record[member], paths.get(table)]
    if (typeof id !== 'string' || path === undefined) continue
    links.push({ rel: relationOf(member), href: urlOf(`${base}${path}`, id) })
  }
  return { ...record, _links: links }
}

/** Where a record is. */
export function hrefOf({ path, parent }: Resolved, record: StoredRecord, base: string): string {
  const above = parent ? path.replace(`{${parent.param}}`, encoded(record[parent.param])) : path
  return urlOf(`${base}${above}`, record.id)
}

const encoded = (id: unknown) => urlOf('', String(id)).slice(1)

/** What `expand` asks for of a record; what is not there is left out. */
export function embeddedIn(
  { references }: Resolved,
  record: StoredRecord,
  expand: readonly string[],
  embed: Exchange['embed'],
): Record<string, object> {
  const found = Object.entries(references).flatMap(([member, table]) => {
    const [name, id] = [relationOf(member), record[member]]
    if (!expand.includes(name) || typeof id !== 'string') return []
    const related = embed(table, id)
    return related ? [[name, related] as const] : []
  })
  return Object.fromEntries(found)
}

/** Where the records of each table are. */
export const pathsOf = (declarations: TableDeclarations): ReadonlyMap<string, string> =>
  new Map(Object.entries(declarations).flatMap(([name, { path }]) => (path ? [[name, path]] : [])))
