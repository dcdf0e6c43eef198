import { placeOf } from '../references/places.ts'
import type { Exchange } from '../request/exchange.ts'
import type { StoredRecord, WorldView } from '../resource/world-view.ts'
import { relationOf } from './names.ts'
import type { Resolved } from './resolved.ts'

/** What links lead to, and from where. */
export interface Shown {
  readonly base: string
  readonly world: Pick<WorldView, 'tables' | 'declarations'>
}

/** Shows a record with links that lead to where the client asked from. */
export function shown(
  resource: Resolved,
  record: StoredRecord,
  { base, world }: Shown,
): StoredRecord & { readonly _links: readonly { rel: string; href: string }[] } {
  const links = [{ rel: 'self', href: hrefOf(resource, record, { base, world }) }]
  for (const [member, table] of Object.entries(resource.references)) {
    const id = record[member]
    if (typeof id !== 'string') continue
    const href = placeOf(base, world, table, world.tables[table]?.get(id) ?? { id })
    if (href !== undefined) links.push({ rel: relationOf(member), href })
  }
  return { ...record, _links: links }
}

/** Where a record is. */
export const hrefOf = ({ name }: Resolved, record: StoredRecord, { base, world }: Shown): string =>
  placeOf(base, world, name, record) ?? base

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
