/** By what the list is searched, filtered and sorted, in the API's own words. */
export interface Criteria {
  q: string
  filter: string
  /** A name of a member, with `-` before it to sort downwards; empty for the newest first. */
  sort: string
}

export const everyone: Criteria = { q: '', filter: '', sort: '' }

/** Messages by the name of the criterion that they are about. */
export type CriteriaErrors = Readonly<Partial<Record<string, string>>>

/** The columns, and by what those are sorted that the API can sort. */
export const columns: readonly { name: string; sort?: string }[] = [
  { name: 'Name', sort: 'lastName' },
  { name: 'E-mail', sort: 'email' },
  { name: 'Company' },
  { name: 'Rev.' },
  { name: 'Updated', sort: 'updatedTime' },
  { name: 'Id' },
]

export type Direction = 'ascending' | 'descending'

export function directionOf(by: string, { sort }: Criteria): Direction | undefined {
  if (sort === by) return 'ascending'
  return sort === `-${by}` ? 'descending' : undefined
}

/** Up, then down, then as it was without. */
export function nextSort(by: string, criteria: Criteria): string {
  const direction = directionOf(by, criteria)
  if (direction === 'descending') return ''
  return direction === 'ascending' ? `-${by}` : by
}
