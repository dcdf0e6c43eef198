import type { CustomerRecord } from '#contract/customer'
import { invalid } from '#contract/problem'
import { sortableTime } from '#contract/time'

type Key = string | number | null

export interface SortKey {
  readonly keyOf: (record: CustomerRecord) => Key
  readonly descending: boolean
}

// A locale would order differently from one machine to the next: lower case, by code unit.
const text = (value: string | null | undefined): Key => value?.toLowerCase() ?? null
const time = (value: string | null): Key => value && sortableTime(value)

/** The members that the API marks as sortable. */
const sortable: Record<string, SortKey['keyOf']> = {
  email: ({ email }) => text(email),
  lastName: ({ lastName }) => text(lastName),
  websiteId: ({ websiteId }) => text(websiteId),
  createdTime: ({ createdTime }) => time(createdTime),
  updatedTime: ({ updatedTime }) => time(updatedTime),
  paymentCount: ({ paymentCount }) => paymentCount,
  lastPaymentTime: ({ lastPaymentTime }) => time(lastPaymentTime),
  invoiceCount: ({ invoiceCount }) => invoiceCount,
  'averageValue.amount': ({ averageValue }) => averageValue.amount,
  'averageValue.currency': ({ averageValue }) => text(averageValue.currency),
  'lifetimeRevenue.amount': ({ lifetimeRevenue }) => lifetimeRevenue.amount,
  'lifetimeRevenue.currency': ({ lifetimeRevenue }) => text(lifetimeRevenue.currency),
}

/** Reads names such as `-createdTime`, most important first; 422 for one that is not sortable. */
export function sortKeysOf(names: readonly string[]): SortKey[] {
  return (names.length > 0 ? names : ['-createdTime']).map((each) => {
    const descending = each.startsWith('-')
    const name = descending ? each.slice(1) : each
    const keyOf = Object.hasOwn(sortable, name) ? sortable[name] : undefined
    if (keyOf) return { keyOf, descending }
    const known = Object.keys(sortable).join(', ')
    throw invalid([
      {
        field: 'sort',
        message: `cannot name "${name.slice(0, 60)}" (it takes ${known}, each with "-" before it to sort downwards)`,
      },
    ])
  })
}

export interface Candidate {
  readonly record: CustomerRecord
  readonly keys: readonly Key[]
}

/** Compares by the keys, then by id, so that the order is total; what has no value comes last. */
export function comparatorOf(sortKeys: readonly SortKey[]) {
  return (a: Candidate, b: Candidate): number => {
    for (let position = 0; position < sortKeys.length; position += 1) {
      const left = a.keys[position] as Key
      const right = b.keys[position] as Key
      if (left === right) continue
      if (left === null) return 1
      if (right === null) return -1
      return left < right === sortKeys[position]?.descending ? 1 : -1
    }
    return a.record.id < b.record.id ? -1 : 1
  }
}
