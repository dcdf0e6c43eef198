/** How long an answer takes, in milliseconds: always the same, or spread as a real server's. */
export type Latency = number | { readonly median: number; readonly p95: number }

export function checkedLatency(latency: Latency): Latency {
  const isTime = (value: unknown) => typeof value === 'number' && value >= 0 && value < 2 ** 31
  if (isTime(latency)) return latency
  if (typeof latency === 'object' && latency !== null) {
    const { median, p95 } = latency
    if (isTime(median) && isTime(p95) && median > 0 && p95 >= median) return latency
  }
  throw new TypeError(
    `Failed to set a latency: ${JSON.stringify(latency)} is none. Give milliseconds, or { median: 120, p95: 400 }.`,
  )
}

/** One of the times that a latency is spread over, log-normally; `draw` gives numbers from 0 to 1. */
export function sample(latency: Latency, draw: () => number): number {
  if (typeof latency === 'number') return latency
  const { median, p95 } = latency
  // Box and Muller's way from two even numbers to a normal one; 1.645 is the normal 95th percentile.
  const normal = Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
  return Math.min(median * Math.exp((Math.log(p95 / median) / 1.645) * normal), 2 ** 31 - 1)
}
