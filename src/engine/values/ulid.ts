/** Crockford's base 32: no letter that could be read as a digit. */
export const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first ten characters of a ULID: 48 bits that say the time, in milliseconds since 1970. */
export function ulidTime(time: number): string {
  let rest = Math.max(0, Math.trunc(time))
  let text = ''
  for (let position = 0; position < 10; position += 1) {
    text = `${crockford[rest % 32]}${text}`
    rest = Math.floor(rest / 32)
  }
  return text
}
