import type { Fail, Token } from './fault.ts'

/** One value of a clause; a single value is the range from itself to itself. */
export interface Bounds {
  readonly kind: 'single' | 'range'
  /** An open end of a range has no text. */
  readonly from: Token
  readonly to: Token
}

export type Value = { readonly negated: boolean } & (
  | Bounds
  | { readonly kind: 'list'; readonly name: Token }
)

export interface Clause {
  readonly field: Token
  readonly values: readonly Value[]
}

/**
 * Takes a filter apart: clauses at `;`, their values at `,`. The first colon of a clause ends the
 * field's name, so that a date-time may hold others.
 */
export function parse(filter: string, fail: Fail): Clause[] {
  return split({ text: filter, at: 0 }, ';').map((clause) => {
    const { text, at } = clause
    if (text === '') throw fail(at, 'a clause is missing, such as firstName:John')
    const colon = text.indexOf(':')
    if (colon < 0) {
      throw fail(at + text.length, `":" and a value must follow the field, as in firstName:John`)
    }
    if (colon === 0) throw fail(at, 'a field must come before ":", as in firstName:John')
    const values = split(part(clause, colon + 1), ',')
    return { field: part(clause, 0, colon), values: values.map((value) => readValue(value, fail)) }
  })
}

function readValue(value: Token, fail: Fail): Value {
  const negated = value.text.startsWith('!')
  const bare = negated ? part(value, 1) : value
  if (bare.text === '') throw fail(bare.at, 'a value is missing, as in firstName:John,Bob')

  if (bare.text.startsWith('@')) {
    if (bare.text === '@') throw fail(bare.at + 1, 'the name of a list must follow "@"')
    return { kind: 'list', negated, name: part(bare, 1) }
  }
  const dots = bare.text.indexOf('..')
  if (dots < 0) return { kind: 'single', negated, from: bare, to: bare }
  if (bare.text === '..') {
    throw fail(bare.at, 'a range needs an end, as in 1..10, 1.. or ..10')
  }
  return { kind: 'range', negated, from: part(bare, 0, dots), to: part(bare, dots + 2) }
}

const part = ({ text, at }: Token, start: number, end?: number): Token => ({
  text: text.slice(start, end),
  at: at + start,
})

function split({ text, at }: Token, separator: string): Token[] {
  let position = at
  return text.split(separator).map((piece) => {
    const token = { text: piece, at: position }
    position += piece.length + separator.length
    return token
  })
}
