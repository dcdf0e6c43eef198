import * as z from 'zod/mini'
import { coded } from '#engine/problem/mock-error'
import { date, dateTime } from '#engine/schema/text'

/** Whether it is a date or date-time of RFC 3339; without an offset it would depend on the machine's time zone. */
const isText = (value: string) =>
  [date(), dateTime()].some((schema) => z.safeParse(schema, value).success)

const earliest = Date.parse('0001-01-01')
const latest = Date.parse('9999-12-31T23:59:59.999Z')

/** The time, in milliseconds since 1970; throws a `TypeError` that begins with `failure` for what is none. */
export function momentOf(at: unknown, failure: string): number {
  const time = millisecondsOf(at)
  if (Number.isNaN(time)) {
    throw coded(
      'REBILLY_MOCK_ARGUMENT',
      new TypeError(
        `${failure}: ${shown(at)} is no time. Give a Date, or such as '2026-03-01' or '2026-03-01T12:00:00Z', with its offset.`,
      ),
    )
  }
  return requireYear(time, failure)
}

/** Throws a `RangeError` for a time that RFC 3339 cannot write, as records do. */
export function requireYear(time: number, failure: string): number {
  if (time >= earliest && time <= latest) return time
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new RangeError(
      `${failure}: it would be beyond the years 1 to 9999, which is all that the API's times can say. Stay within them.`,
    ),
  )
}

function millisecondsOf(at: unknown): number {
  if (typeof at === 'number') return Number.isFinite(at) ? Math.trunc(at) : Number.NaN
  if (Object.prototype.toString.call(at) === '[object Date]') return Number(at)
  return typeof at === 'string' && isText(at) ? Date.parse(at) : Number.NaN
}

const shown = (at: unknown): string =>
  at instanceof Date ? String(at) : (JSON.stringify(at) ?? String(at))
