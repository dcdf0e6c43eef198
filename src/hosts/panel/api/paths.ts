import type { Api, Single, Table } from './api.ts'
import { isObject } from './schema.ts'

/** Where a path leads: to a list, one of its records, or what lies alone. */
export type Destination =
  | { readonly kind: 'list'; readonly table: Table; readonly path: string }
  | { readonly kind: 'record'; readonly table: Table; readonly path: string }
  | { readonly kind: 'single'; readonly single: Single; readonly path: string }

/** What a concrete path, such as `/customers/ada`, is for. */
export function destinationOf({ tables, singles }: Api, path: string): Destination | undefined {
  const [pathname = ''] = path.split('?')
  const single = singles.find((each) => fits(each.path, pathname))
  if (single) return { kind: 'single', single, path: pathname }
  for (const table of tables) {
    if (fits(table.path, pathname)) return { kind: 'list', table, path: pathname }
    if (table.itemPath && fits(table.itemPath, pathname)) {
      return { kind: 'record', table, path: pathname }
    }
  }
  return undefined
}

/** Those of tables and singles that lie below a record. */
export const below = (
  { tables, singles }: Api,
  { itemPath }: Table,
): readonly (Table | Single)[] =>
  itemPath === undefined
    ? []
    : [...tables, ...singles].filter(
        ({ path }) =>
          path.startsWith(`${itemPath}/`) && !path.slice(itemPath.length + 1).includes('/'),
      )

/** A template such as `/customers/{id}/timeline` with the values that a concrete path has in its places. */
export function filled(template: string, like: string): string {
  const values = like.split('/')
  return template
    .split('/')
    .map((segment, position) => (isParameter(segment) ? (values[position] ?? segment) : segment))
    .join('/')
}

/** Where a record of a list lies. Its own link says it; else its id is the last segment. */
export function pathOf(api: Api, table: Table, list: string, record: unknown): string | undefined {
  if (table.itemPath === undefined || !isObject(record)) return undefined
  const own = linksOf(api, record).find(({ rel }) => rel === 'self')?.path
  if (own && fits(table.itemPath, own)) return own
  return typeof record.id === 'string' ? `${list}/${encodeURIComponent(record.id)}` : undefined
}

/** The links of a record that stay within the API. */
export function linksOf(
  { bases }: Api,
  record: Record<string, unknown>,
): { readonly rel: string; readonly path: string }[] {
  if (!Array.isArray(record._links)) return []
  return record._links.flatMap(({ rel, href }: { rel?: unknown; href?: unknown }) => {
    const base = longest(bases.filter((each) => String(href).startsWith(`${each}/`)))
    if (base === undefined) return []
    // The panel asks without an organization.
    const path = String(href)
      .slice(base.length)
      .replace(/^\/organizations\/[^/]+(?=\/)/, '')
    return [{ rel: String(rel), path }]
  })
}

const longest = (texts: readonly string[]): string | undefined =>
  texts.toSorted((a, b) => b.length - a.length)[0]

const isParameter = (segment: string): boolean => segment.startsWith('{')

function fits(template: string, path: string): boolean {
  const wanted = template.split('/')
  const given = path.split('/')
  return (
    wanted.length === given.length &&
    wanted.every((segment, position) =>
      isParameter(segment) ? given[position] !== '' : segment === given[position],
    )
  )
}
