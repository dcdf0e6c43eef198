import { InvalidArgumentError } from 'commander'
import { longestWait } from '#engine/values/longest-wait'

/** Takes an option's text for a whole number of 0 or more. */
export function count(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isSafeInteger(value) && value >= 0) return value
  throw new InvalidArgumentError('It must be a whole number of 0 or more.')
}

/** Takes an option's text for a whole number. */
export function integer(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isSafeInteger(value)) return value
  throw new InvalidArgumentError('It must be a whole number.')
}

/** Takes an option's text for a whole number up to one. */
const upTo =
  (most: number) =>
  (text: string): number => {
    const value = Number(text)
    if (text.trim() !== '' && Number.isInteger(value) && value >= 0 && value <= most) return value
    throw new InvalidArgumentError(`It must be a whole number from 0 to ${most}.`)
  }

/** Takes an option's text for milliseconds that a timer can wait. */
export const milliseconds = upTo(longestWait)

/** Takes an option's text for as many seconds. */
export const seconds = upTo(Math.floor(longestWait / 1000))

/** Takes an option's text for a port. */
export function port(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isInteger(value) && value >= 0 && value <= 65_535) return value
  throw new InvalidArgumentError('It must be a whole number from 0 to 65535; 0 is any free port.')
}

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const

/** Takes an option's text for a time, such as `90s`; in milliseconds. */
export function time(text: string): number {
  const [, number = '', unit = ''] = /^(\d+)(ms|s|m|h)$/.exec(text) ?? []
  // Without a unit it is no number.
  const value = Number(number) * units[unit as keyof typeof units]
  if (value > 0 && value <= longestWait) return value
  throw new InvalidArgumentError(
    'It must be a time such as 500ms, 90s, 10m or 1h, of 24 days at most.',
  )
}
