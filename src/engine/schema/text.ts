import * as z from 'zod/mini'

/**
 * A check that a string has at most `maximum` Unicode code points, which is what JSON Schema's
 * `maxLength` counts (zod's own check counts UTF-16 units, so astral letters would count twice).
 */
export function maxCodePoints(maximum: number) {
  const check = z.maxLength(maximum)
  // Only the count differs: the check stays a `max_length` for whatever reads the schema.
  check._zod.check = (payload) => {
    const { value } = payload
    if (typeof value !== 'string' || value.length <= maximum) return
    // No character has more than two units, so that only a text of this length need be counted.
    if (value.length <= 2 * maximum && [...value].length <= maximum) return
    payload.issues.push({
      code: 'too_big',
      origin: 'string',
      maximum,
      inclusive: true,
      input: value,
      inst: check,
      continue: true,
    } as (typeof payload.issues)[number])
  }
  return check
}

/** A string of at most `maximum` characters. */
export const text = (maximum: number) => z.string().check(maxCodePoints(maximum))

/**
 * A string of at most `maximum` characters that matches `pattern`; `rule` says the pattern in words
 * and becomes the message of a failure.
 */
export const patternedText = (maximum: number, pattern: RegExp, rule: string) =>
  z.string().check(maxCodePoints(maximum), z.regex(pattern, rule))

/** An e-mail address as the HTML standard's `<input type="email">` takes it. */
export const emailAddress = (maximum?: number) => {
  const address = z.email({
    pattern: z.regexes.html5Email,
    error: 'must be an e-mail address such as "name@example.com"',
  })
  return maximum === undefined ? address : address.check(maxCodePoints(maximum))
}

/** A date-time of RFC 3339, with any offset. */
export const dateTime = () =>
  z.iso.datetime({
    offset: true,
    error: 'must be an RFC 3339 date-time such as "2026-01-31T09:30:00Z"',
  })

/** A full date of RFC 3339. */
export const date = () =>
  z.iso.date({ error: 'must be a date of the calendar, written YYYY-MM-DD, such as "1980-04-01"' })
