import type { SimpleFaker } from '@faker-js/faker'

/** The "now" of generated data, so that the same seed gives the same times on any day. */
export const REFERENCE_TIME = Date.UTC(2026, 0, 1)

export const MINUTE = 60_000

export const DAY = 1440 * MINUTE

/** A whole second from `from` to `to`, or `from` where that is later. */
export function timeBetween(faker: SimpleFaker, from: number, to: number): number {
  const first = Math.ceil(from / 1000)
  const last = Math.max(first, Math.floor(to / 1000))
  return 1000 * faker.number.int({ min: first, max: last })
}

/** The milliseconds of a time that a caller gave, or `undefined` where there is none to read. */
export function readTime(time: string | null | undefined): number | undefined {
  const milliseconds = Date.parse(time ?? '')
  return Number.isNaN(milliseconds) ? undefined : milliseconds
}
