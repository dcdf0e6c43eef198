import { identifier } from '../source/identifier.ts'
import { DAY, REFERENCE_TIME } from '../source/time.ts'
import { formats } from './formats.ts'
import { fromPattern } from './from-pattern.ts'
import { isNamed, namedText } from './named-texts.ts'
import type { Place } from './place.ts'
import { patternsOf, type Shape } from './shape.ts'

/** A text by its format, its pattern, or else by its member's name. */
export function makeText(shape: Shape, place: Place): string {
  const { format = '', minLength = 0, maxLength = Number.POSITIVE_INFINITY } = shape
  const patterns = patternsOf(shape)
  const make = Object.hasOwn(formats, format) ? formats[format] : undefined
  // A format's own pattern says less than its maker knows; one beside it may ask for more.
  if (make && (place.attempt < 4 || patterns.length === 0)) {
    return longEnough(make(place), format, minLength)
  }
  const usual = fitted(hintedText(shape, place) ?? namedText(place), minLength, maxLength)
  if (patterns.length === 0) return usual
  const tests = patterns.map((pattern) => new RegExp(pattern, 'u'))
  const isFit = (text: string) =>
    text.length >= minLength && text.length <= maxLength && tests.every((test) => test.test(text))
  const candidates = [usual, ...written(usual)].filter((text) => text.length <= maxLength)
  return candidates.find(isFit) ?? drawn(patterns, place, { minLength, isFit })
}

/** As an example shows it: an id of its kind, or the text itself where the name tells nothing. */
function hintedText({ example }: Shape, place: Place): string | undefined {
  if (typeof example !== 'string' || place.attempt > 1) return undefined
  const [, prefix] = /^([a-z][a-z\d]{0,9}_)[\dA-Z]{20,}$/.exec(example) ?? []
  if (prefix) return identifier(place.source, place.path, prefix, REFERENCE_TIME - DAY)
  return isNamed(place.name) ? undefined : example
}

/** The same text as codes and identifiers write it. */
const written = (text: string): string[] => {
  const slug = text.toLowerCase().replaceAll(/[^a-z\d]+/g, '-')
  return [
    text.toLowerCase(),
    text.toUpperCase(),
    slug,
    slug.replaceAll('-', '_'),
    slug.replaceAll('-', ''),
  ]
}

const tries = 40

/** By the patterns themselves; of several, what each begins and ends with stands there. */
function drawn(
  patterns: readonly string[],
  { at }: Place,
  { minLength, isFit }: { minLength: number; isFit: (text: string) => boolean },
): string {
  const rank = (pattern: string) => (pattern.startsWith('^') ? 0 : pattern.endsWith('$') ? 2 : 1)
  const ordered = patterns.toSorted((one, other) => rank(one) - rank(other))
  const faker = at('.pattern')
  for (let time = 0; time < tries; time += 1) {
    const texts = ordered.map((pattern) => fromPattern(pattern, faker))
    const [first = '', ...others] = texts
    const [all, rest] = [texts.join(''), others.join('')]
    const filling = 'a'.repeat(Math.max(0, minLength - all.length))
    const filled = [`${all}${filling}`, `${filling}${all}`, `${first}${filling}${rest}`]
    const found = [all.toLowerCase(), ...texts, all, ...filled].find(isFit)
    if (found !== undefined) return found
  }
  return fromPattern(ordered[0] ?? '', faker)
}

/** A text of at least and at most as many characters; where it is cut, a word ends if one can. */
function fitted(text: string, least: number, most: number): string {
  const times = Math.ceil((least + 1) / (text.length + 1))
  const long = Array.from({ length: times }, () => text).join(' ')
  if (long.length <= most) return long
  const cut = long.slice(0, most)
  const whole = cut.replace(/\s+\S*$/, '')
  if (whole.length >= least && whole.length >= most / 2) return whole
  return cut.replace(/\s$/, 'x')
}

/** Formats that may be of any length are filled up where that breaks nothing. */
function longEnough(text: string, format: string, least: number): string {
  const missing = least - text.length
  if (missing <= 0) return text
  if (format === 'uri') return `${text}/${'a'.repeat(missing)}`
  return format === 'email' ? `${'a'.repeat(missing)}${text}` : text
}
