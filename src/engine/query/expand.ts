import { invalid } from '../problem/invalid.ts'
import { namesOf } from './names.ts'

/** Reads `expand`; 422 for a name that it does not take. */
export function expandOf(query: URLSearchParams, expandable: readonly string[] = []): string[] {
  const names = namesOf(query, 'expand')
  const unknown = names.find((name) => !expandable.includes(name))
  if (unknown !== undefined) {
    const message = `cannot name "${unknown}" (it takes ${expandable.join(', ')})`
    throw invalid([{ field: 'expand', message }], { rule: 'query' })
  }
  return [...new Set(names)]
}
