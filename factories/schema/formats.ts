import { identifier } from '../source/identifier.ts'
import { DAY, REFERENCE_TIME } from '../source/time.ts'
import type { Place } from './place.ts'

/** Some time in the two years before the reference time. */
export function pastTime({ at }: Place): string {
  const seconds = at('').number.int({ min: 1, max: (730 * DAY) / 1000 })
  return new Date(REFERENCE_TIME - seconds * 1000).toISOString().replace('.000', '')
}

const isLate = ({ attempt }: Place) => attempt >= 3

const letters = ({ at }: Place, length: number) => at('').string.alpha({ length, casing: 'lower' })

/** A text of each format that JSON Schema or zod names, of which a pattern alone would make nonsense. */
export const formats: Readonly<Record<string, (place: Place) => string>> = {
  // The schema may bound them: at a later try they are as short as can be.
  email: (place) => (isLate(place) ? `${letters(place, 2)}@b.co` : place.subject.email),
  uri: (place) => (isLate(place) ? `http://${letters(place, 2)}.co` : place.subject.url),
  url: (place) => place.subject.url,
  'uri-reference': ({ subject }) => `/${subject.slug}`,
  // Some schemas ask for fractions of a second, or for a time that is nobody's zone's.
  'date-time': (place) =>
    pastTime(place).replace('Z', ['Z', '.000Z', '', '.000'][place.attempt] ?? 'Z'),
  date: (place) => pastTime(place).slice(0, 10),
  // JSON Schema's has a zone (RFC 3339, section 5.6: full-time), and zod's has none.
  time: (place) => `${pastTime(place).slice(11, 19)}${['Z', ''][place.attempt] ?? 'Z'}`,
  duration: ({ at }) => `PT${at('').number.int({ min: 5, max: 90 })}M`,
  uuid: ({ at, attempt }) => at('').string.uuid({ version: attempt === 0 ? 4 : 7 }),
  ipv4: ({ at }) => `192.0.2.${at('').number.int({ min: 1, max: 254 })}`,
  ipv6: ({ at }) => `2001:db8::${at('').number.int({ min: 1, max: 9999 })}`,
  cidrv4: () => '192.0.2.0/24',
  cidrv6: () => '2001:db8::/32',
  hostname: ({ subject }) => `${subject.slug}.example`,
  e164: ({ at }) => `+1202555${at('').number.int({ min: 1000, max: 9999 })}`,
  ulid: ({ source, path }) => identifier(source, path, '', REFERENCE_TIME - DAY),
  emoji: ({ at }) => at('').helpers.arrayElement(['🌱', '📦', '🔔', '⭐']),
  base64: (place) => btoa(letters(place, 12)),
  base64url: (place) => btoa(letters(place, 12)),
  'json-string': () => '{}',
}
