import { coded } from '#engine/problem/mock-error'

/** How many requests the mock takes in which time. */
export interface RateLimit {
  /** Requests in each window. */
  limit: number
  /** The window: milliseconds, or such as `'500ms'`, `'10s'`, `'10m'`, `'1h'`. */
  per: number | string
}

/** A rate limit in force: windows of time, by the mock's own clock, and what the present one has had. */
export interface RateWindow {
  readonly limit: number
  /** In milliseconds. */
  readonly length: number
  began: number
  count: number
}

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const

export function rateWindow({ limit, per, ...others }: RateLimit): RateWindow {
  const length = millisecondsOf(per)
  const isKnown = Object.keys(others).length === 0
  if (isKnown && Number.isSafeInteger(limit) && limit >= 0 && length > 0) {
    return { limit, length, began: Number.NEGATIVE_INFINITY, count: 0 }
  }
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new TypeError(
      `Failed to set a rate limit: ${JSON.stringify({ limit, per, ...others })} is none. Give such as { limit: 100, per: '10m' }.`,
    ),
  )
}

function millisecondsOf(per: number | string): number {
  if (typeof per === 'number') return per
  const [, count, unit] = /^(\d+)(ms|s|m|h)$/.exec(per) ?? []
  return unit ? Number(count) * units[unit as keyof typeof units] : Number.NaN
}
