import { coded } from '#engine/problem/mock-error'

/** How long an answer takes, in milliseconds: always the same, or spread as a real server's. */
export type Latency = number | { readonly median: number; readonly p95: number }

export function checkedLatency(latency: Latency): Latency {
  const isTime = (value: unknown) => typeof value === 'number' && value >= 0 && value < 2 ** 31
  if (isTime(latency)) return latency
  if (typeof latency === 'object' && latency !== null) {
    const { median, p95, ...others } = latency
    const isKnown = Object.keys(others).length === 0
    if (isKnown && isTime(median) && isTime(p95) && median > 0 && p95 >= median) return latency
  }
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new TypeError(
      `Failed to set a latency: ${JSON.stringify(latency)} is none. Give milliseconds, or { median: 120, p95: 400 }.`,
    ),
  )
}
