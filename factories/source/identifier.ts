import { crockford, ulidTime } from '#engine/values/ulid'
import type { Source } from './source.ts'

/** A prefixed ULID such as `cus_01KD...`: its first ten characters say `time`, the others are random. */
export function identifier(source: Source, path: string, prefix: string, time: number): string {
  // Two draws of 40 bits: one alone would hold no more than a path's 32 bits of seed.
  const left = source.at(`${path}.0`).string.fromCharacters(crockford, 8)
  const right = source.at(`${path}.1`).string.fromCharacters(crockford, 8)
  return `${prefix}${ulidTime(time)}${left}${right}`
}
