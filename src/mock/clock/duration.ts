import { coded } from '#engine/problem/mock-error'
import type { DurationUnit } from './mock-clock.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const units: Readonly<Record<DurationUnit, number>> = {
  weeks: 7 * day,
  days: day,
  hours: hour,
  minutes: minute,
  seconds: second,
  milliseconds: 1,
}

const letters = { w: 7 * day, d: day, h: hour, m: minute, s: second, ms: 1 } as const
const part = /(\d+(?:\.\d+)?) ?(ms|[wdhms])/

/** The milliseconds of a duration; throws a `TypeError` for what is none, or goes back. */
export function durationOf(by: unknown): number {
  const found = millisecondsOf(by)
  if (found >= 0 && Number.isFinite(found)) return Math.round(found)
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new TypeError(`Failed to advance the clock: ${shown(by)} ${reasonFor(by, found)}`),
  )
}

function millisecondsOf(by: unknown): number {
  if (typeof by === 'number') return by
  if (typeof by === 'string') return ofText(by.trim())
  if (typeof by !== 'object' || by === null) return Number.NaN
  const parts = Object.entries(by).map(([unit, count]) =>
    Object.hasOwn(units, unit) && typeof count === 'number'
      ? count * units[unit as DurationUnit]
      : Number.NaN,
  )
  return parts.length === 0 ? Number.NaN : parts.reduce((sum, each) => sum + each)
}

function ofText(text: string): number {
  if (!new RegExp(`^${part.source}(?: ?${part.source})*$`).test(text)) return Number.NaN
  let sum = 0
  for (const [, count, unit] of text.matchAll(new RegExp(part, 'g'))) {
    sum += Number(count) * letters[unit as keyof typeof letters]
  }
  return sum
}

function reasonFor(by: unknown, found: number): string {
  if (found < 0 || (typeof by === 'string' && millisecondsOf(by.trim().replace(/^-/, '')) >= 0)) {
    return 'goes back. Use `mock.clock.set(at)` for that, or `mock.rollback(name)` with the records of then.'
  }
  const months = typeof by === 'object' && by !== null && ('months' in by || 'years' in by)
  if (months) {
    return 'has no fixed length. Give days, or the date itself: `mock.clock.set("2027-01-01")`.'
  }
  return `is no duration. Give such as '30m', '1h 30m' (ms, s, m, h, d, w), { days: 3 } (${Object.keys(units).join(', ')}), or milliseconds.`
}

function shown(by: unknown): string {
  if (typeof by === 'number' || by === undefined || typeof by === 'bigint') return String(by)
  return JSON.stringify(by) ?? String(by)
}
