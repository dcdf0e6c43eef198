import * as z from 'zod/mini'
import { dateTime } from '#engine/schema/text'

/** About ten thousand years, beyond which a time has no RFC 3339 form. */
const farthest = 3e14

/** What is wrong with how a world's clock stands, which may be left out. */
export function clockFault(value: unknown): string | undefined {
  if (value === undefined || isSetting(value)) return undefined
  return 'must be { "frozen": an RFC 3339 date-time } or { "ahead": milliseconds }'
}

// By hand: what zod has for it would be in every page, whose chunks share one zod.
function isSetting(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const [[name, how] = [], ...others] = Object.entries(value)
  if (others.length > 0) return false
  if (name === 'frozen') return z.safeParse(dateTime(), how).success
  return name === 'ahead' && typeof how === 'number' && Math.abs(how) <= farthest
}
