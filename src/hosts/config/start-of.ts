import { hex, sha1 } from '#engine/values/sha1'
import type { MockOptions } from '#mock/options/mock-options'

/**
 * A short name of the start data: each has a kept world of its own, so that a change of it shows at once
 * and loses nothing.
 */
export function startOf(
  { contract, seed, customers, world, records }: MockOptions,
  definitions?: string,
): string {
  const own = [records, contract, definitions].filter((each) => each)
  const start = [seed, customers, world, ...own]
  const text = JSON.stringify(start, (_, value) =>
    typeof value === 'function' ? String(value) : value,
  )
  return hex(sha1(text)).slice(0, 8)
}
