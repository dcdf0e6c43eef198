/** What a list is asked for, besides its page. */
export interface Query {
  readonly filter: string
  readonly q: string
  /** A name, with `-` before it to sort downwards; empty for the list's own order. */
  readonly sort: string
}

export const noQuery: Query = { filter: '', q: '', sort: '' }

/** The path of a list with its query; what is empty is left out. */
export function listPath(path: string, query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  const params = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  return given.length > 0 ? `${path}?${params}` : path
}

/** The order after a click on a column: upwards, downwards, the list's own. */
export const nextSort = (sort: string, name: string): string =>
  sort === name ? `-${name}` : sort === `-${name}` ? '' : name
