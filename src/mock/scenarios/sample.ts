import type { Latency } from './latency.ts'

/** One of the times that a latency is spread over, log-normally; `draw` gives numbers from 0 to 1. */
export function sample(latency: Latency, draw: () => number): number {
  if (typeof latency === 'number') return latency
  const { median, p95 } = latency
  // Box and Muller's way from two even numbers to a normal one; 1.645 is the normal 95th percentile.
  const normal = Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
  return Math.min(median * Math.exp((Math.log(p95 / median) / 1.645) * normal), 2 ** 31 - 1)
}
