import { InvalidArgumentError } from 'commander'
import { momentOf } from '#mock/clock/moment'

/** Takes an option's text for a time. */
export function moment(text: string): Date {
  try {
    return new Date(momentOf(text, ''))
  } catch {
    throw new InvalidArgumentError(
      'It must be a date or time of RFC 3339 in the years 1 to 9999, such as 2026-03-01 or 2026-03-01T12:00:00Z.',
    )
  }
}
