import type { SimpleFaker } from '@faker-js/faker'

const digits = '0123456789'
const lower = 'abcdefghijklmnopqrstuvwxyz'
const word = `${lower}${lower.toUpperCase()}${digits}_`
const anything = `${lower}${digits}`

const classes: Readonly<Record<string, string>> = {
  d: digits,
  w: `${lower}${digits}`,
  s: ' ',
  D: lower,
  W: '-',
  S: anything,
}

/** Text as source: what was read of a pattern, and what is left of it. */
interface Reading {
  readonly faker: SimpleFaker
  rest: string
}

/**
 * A text that matches a regular expression, as far as this reads it: literals, classes, groups, alternatives
 * and how often; whoever asks checks what comes.
 */
export function fromPattern(pattern: string, faker: SimpleFaker): string {
  const reading: Reading = { faker, rest: pattern }
  let text = alternatives(reading)
  // A bracket that closes nothing stands for itself.
  while (reading.rest !== '') {
    reading.rest = reading.rest.slice(1)
    text += alternatives(reading)
  }
  return text
}

function alternatives(reading: Reading): string {
  const texts = [sequence(reading)]
  while (reading.rest.startsWith('|')) {
    take(reading, 1)
    texts.push(sequence(reading))
  }
  return reading.faker.helpers.arrayElement(texts)
}

function sequence(reading: Reading): string {
  let text = ''
  while (reading.rest !== '' && !/^[|)]/.test(reading.rest)) text += repeated(reading)
  return text
}

/** One atom as often as it may come; each time it is drawn anew, by reading it again. */
function repeated(reading: Reading): string {
  const before = reading.rest
  const first = atom(reading)
  const times = timesOf(reading)
  if (times === undefined) return first
  const after = reading.rest
  let text = ''
  for (let time = 0; time < times; time += 1) {
    reading.rest = before
    text += atom(reading)
  }
  reading.rest = after
  return text
}

function timesOf(reading: Reading): number | undefined {
  const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(reading.rest)
  if (!found) return undefined
  take(reading, found[0].length)
  const [, sign, least, comma, most] = found
  const min = sign ? (sign === '+' ? 1 : 0) : Number(least)
  const usual = sign === '?' ? 1 : min + 5
  const max = sign || (comma && !most) ? usual : Number(comma ? most : least)
  return reading.faker.number.int({ min, max: Math.min(max, min + 8) })
}

function atom(reading: Reading): string {
  const sign = take(reading, 1)
  if (sign === '^' || sign === '$') return ''
  if (sign === '.') return oneOf(reading, anything)
  if (sign === '[') return oneOf(reading, charactersOf(reading))
  if (sign === '\\') return escaped(reading)
  return sign === '(' ? group(reading) : sign
}

function group(reading: Reading): string {
  const [kind = ''] = /^\?(?:<?[=!]|:|<\w+>)/.exec(reading.rest) ?? []
  take(reading, kind.length)
  const text = alternatives(reading)
  take(reading, 1)
  // What is only looked at is no part of the text.
  return /^\?<?[=!]/.test(kind) ? '' : text
}

function escaped(reading: Reading): string {
  const sign = take(reading, 1)
  if (sign === 'b' || sign === 'B') return ''
  if (sign === 'p' || sign === 'P') {
    take(reading, /^\{[^}]*\}/.exec(reading.rest)?.[0].length ?? 0)
    return oneOf(reading, lower)
  }
  const characters = classes[sign]
  return characters === undefined ? literal(reading, sign) : oneOf(reading, characters)
}

function literal(reading: Reading, sign: string): string {
  const length = { x: 2, u: 4 }[sign]
  if (length === undefined) return { n: '\n', t: '\t', r: '\r' }[sign] ?? sign
  return String.fromCharCode(Number.parseInt(take(reading, length), 16))
}

/** The characters of a class such as `[a-z_]`, of which the bracket is read. */
function charactersOf(reading: Reading): string {
  const isOther = reading.rest.startsWith('^')
  if (isOther) take(reading, 1)
  let found = ''
  while (reading.rest !== '' && !reading.rest.startsWith(']')) {
    const sign = take(reading, 1)
    const isClass = sign === '\\' && /^[dwsDWS]/.test(reading.rest)
    if (isClass) {
      found += classes[take(reading, 1)] ?? ''
      continue
    }
    const from = sign === '\\' ? literal(reading, take(reading, 1)) : sign
    found += /^-[^\]]/.test(reading.rest) ? range(reading, from) : from
  }
  take(reading, 1)
  if (!isOther) return found
  return [...`${word} -.,`].filter((each) => !found.includes(each)).join('')
}

function range(reading: Reading, from: string): string {
  take(reading, 1)
  const sign = take(reading, 1)
  const to = sign === '\\' ? literal(reading, take(reading, 1)) : sign
  const [first, last] = [from.charCodeAt(0), Math.min(to.charCodeAt(0), from.charCodeAt(0) + 200)]
  return Array.from({ length: last - first + 1 }, (_, step) =>
    String.fromCharCode(first + step),
  ).join('')
}

const oneOf = ({ faker }: Reading, characters: string): string =>
  characters === '' ? '' : faker.helpers.arrayElement([...characters])

function take(reading: Reading, length: number): string {
  const taken = reading.rest.slice(0, length)
  reading.rest = reading.rest.slice(length)
  return taken
}
