import type { CustomerRecord } from '#contract/customer'
import { type InvalidField, invalid } from '#contract/problem'

/** Names that `expand` takes for a customer. */
const expandable = ['leadSource', 'website', 'defaultPaymentInstrument']

export interface Page {
  readonly limit: number
  readonly offset: number
}

/** Reads `expand`, in its comma form and in the official client's `expand[]`; 422 for other names. */
export function expandOf(query: URLSearchParams): string[] {
  const names = [...query.getAll('expand'), ...query.getAll('expand[]')]
    .flatMap((value) => value.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const unknown = names.find((name) => !expandable.includes(name))
  if (unknown !== undefined) {
    throw invalid([
      { field: 'expand', message: `cannot name "${unknown}" (it takes ${expandable.join(', ')})` },
    ])
  }
  return names
}

/** Reads `limit` (0 to 1000, 100 when left out) and `offset` (0 or more); 422 names each bad one. */
export function pageOf(query: URLSearchParams): Page {
  const faults: InvalidField[] = []
  const whole = (field: string, fallback: number, maximum: number, range: string) => {
    const text = query.get(field)
    if (text === null || text === '') return fallback
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (value >= 0 && value <= maximum) return value
    faults.push({ field, message: `must be a whole number ${range}, not "${text.slice(0, 40)}"` })
    return fallback
  }
  const page = {
    limit: whole('limit', 100, 1000, 'from 0 to 1000'),
    offset: whole('offset', 0, Number.MAX_SAFE_INTEGER, 'of 0 or more'),
  }
  if (faults.length > 0) throw invalid(faults)
  return page
}

/** The list's own order: newest first, then by id, so that pages never overlap. */
export const inDefaultOrder = (records: readonly CustomerRecord[]): CustomerRecord[] =>
  [...records].sort((a, b) => -compare(a.createdTime, b.createdTime) || compare(a.id, b.id))

// By code unit: a locale would order differently from one machine to the next.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
