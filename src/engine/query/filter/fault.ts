import { invalid } from '../../problem/invalid.ts'
import type { Problem } from '../../problem/problem.ts'

/** A piece of a filter, and where in the filter it begins. */
export interface Token {
  readonly text: string
  readonly at: number
}

/** Makes the 422 of one filter from a position and the reason with its cure. */
export type Fail = (at: number, reason: string) => Problem

/** How much of the filter is shown on each side of the fault. */
const reach = 60

/** Quotes the filter in the message, with a mark before the character at which it goes wrong. */
export const failIn =
  (filter: string): Fail =>
  (at, reason) => {
    const before = `${at > reach ? '…' : ''}${filter.slice(Math.max(0, at - reach), at)}`
    const after = `${filter.slice(at, at + reach)}${filter.length > at + reach ? '…' : ''}`
    const place = `at character ${at + 1}: "${before}«here»${after}"`
    return invalid([{ field: 'filter', message: `is wrong ${place}: ${reason}` }])
  }

export const quote = (text: string): string =>
  `"${text.length > reach ? `${text.slice(0, reach)}…` : text}"`
