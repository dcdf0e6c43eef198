import { coded } from '#engine/problem/mock-error'
import type { TableDeclarations } from '#engine/resource/table-declaration'

interface Identified {
  readonly id: string
}

/** What is asked for a record by its id. */
interface Asked {
  readonly declarations: TableDeclarations
  readonly tables: Readonly<Record<string, { get(id: string): unknown }>>
}

/**
 * Throws for a record written to `mock.db` that refers to what is not there, as every other way to write one does:
 * no snapshot could hold it.
 */
export function requireReferences(
  { declarations, tables }: Asked,
  table: string,
  record: Identified,
): void {
  const isThere = (to: string, id: string) =>
    (to === table && id === record.id) ||
    Object.keys(declarations).some(
      (name) => (name === to || declarations[name]?.standsFor === to) && tables[name]?.get(id),
    )
  const all = declarations[table]?.referencesOf?.(record) ?? []
  // What holds a copy of the other record is whole without it.
  const lost = all.find(({ to, id, copy }) => !copy && !isThere(to, id))
  if (!lost) return
  const { noun = 'record' } = declarations[table] ?? {}
  throw coded(
    'REBILLY_MOCK_WORLD',
    new Error(
      `Failed to write to \`mock.db.${table}\`: the ${noun} "${record.id}" would refer by \`${lost.path.join('.')}\` to "${lost.id}", an id that is not in \`${lost.to}\`. Write that first, or name one that is there.`,
    ),
  )
}
