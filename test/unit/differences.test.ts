import { describe, expect, it } from 'vitest'
import { differences, shown } from '../../src/mock/match/differences.ts'

const ada = { firstName: 'Ada', age: 36, emails: ['ada@example.com'], address: { city: 'Paris' } }

describe('a value has all that is wanted', () => {
  it.each([
    ['nothing', {}],
    ['a member', { firstName: 'Ada' }],
    ['a member of a member', { address: { city: 'Paris' } }],
    ['a list, whole', { emails: ['ada@example.com'] }],
    ['a text that a pattern fits', { firstName: /^a/i }],
    ['what passes a test', { age: (age: unknown) => Number(age) > 30 }],
    ['what a test takes by any true value', { firstName: (name: unknown) => name }],
    ['members that do not matter', { firstName: 'Ada', lastName: undefined }],
    ['a pattern in a list', { emails: [/@example\.com$/] }],
  ])('%s', (_, wanted) => {
    expect(differences(ada, wanted)).toEqual([])
  })

  it('also where both are no object', () => {
    expect(differences('Ada', 'Ada')).toEqual([])
    expect(differences(Number.NaN, Number.NaN)).toEqual([])
    expect(differences(undefined, undefined)).toEqual([])
  })
})

describe('a value differs', () => {
  it.each([
    [{ firstName: 'Eve' }, ['firstName: expected "Eve", was "Ada"']],
    [{ lastName: 'Byron' }, ['lastName: expected "Byron", was nothing']],
    [{ toString: 'a name' }, ['toString: expected "a name", was nothing']],
    [{ firstName: /^E/ }, ['firstName: expected /^E/, was "Ada"']],
    [{ age: /36/ }, ['age: expected /36/, was 36']],
    [{ age: (age: unknown) => Number(age) > 40 }, ['age: 36 does not pass the test']],
    [{ age: () => JSON.parse('{') }, ['age: 36 does not pass the test']],
    [{ address: { city: 'Rome' } }, ['address.city: expected "Rome", was "Paris"']],
    [{ address: null }, ['address: expected null, was {"city":"Paris"}']],
    [{ firstName: { short: 'A' } }, ['firstName: expected {"short":"A"}, was "Ada"']],
    [{ emails: [] }, ['emails: expected 0 elements, was ["ada@example.com"]']],
    [
      { emails: ['eve@example.com'] },
      ['emails.0: expected "eve@example.com", was "ada@example.com"'],
    ],
    [{ emails: {} }, ['emails: expected {}, was ["ada@example.com"]']],
    [{ address: [] }, ['address: expected [], was {"city":"Paris"}']],
    [
      { age: 40, firstName: 'Eve' },
      ['age: expected 40, was 36', 'firstName: expected "Eve", was "Ada"'],
    ],
  ])('from %o', (wanted, lines) => {
    expect(differences(ada, wanted)).toEqual(lines)
  })

  it('by itself where it has no members', () => {
    expect(differences('Ada', 'Eve')).toEqual(['it: expected "Eve", was "Ada"'])
    expect(differences(null, {})).toEqual(['it: expected {}, was null'])
  })

  it('below the path that it is at', () => {
    expect(differences({ id: 'a' }, { id: 'b' }, 'body')).toEqual([
      'body.id: expected "b", was "a"',
    ])
  })

  it('without a word of what is secret', () => {
    expect(differences({ cvv: '123' }, { cvv: '456' })).toEqual([
      'cvv: expected [redacted], was [redacted]',
    ])
  })
})

it('may be left to another comparison, member by member', () => {
  const onTheHour = (value: unknown, wanted: unknown, place: string) =>
    wanted instanceof Date
      ? value === wanted.toISOString()
        ? []
        : [`${place} is late`]
      : undefined
  const time = '2026-01-31T09:30:00.000Z'
  expect(differences({ at: time, n: 1 }, { at: new Date(time), n: 1 }, '', onTheHour)).toEqual([])
  expect(differences({ at: 'now', n: 1 }, { at: new Date(time), n: 2 }, '', onTheHour)).toEqual([
    'at is late',
    'n: expected 2, was 1',
  ])
  expect(differences('now', new Date(time), '', onTheHour)).toEqual(['it is late'])
})

describe('a value is shown', () => {
  it.each([
    [undefined, 'nothing'],
    ['a\nb', '"a\\nb"'],
    [{ a: [1, null] }, '{"a":[1,null]}'],
    [Symbol.for('odd'), 'Symbol(odd)'],
    ['x'.repeat(118), `"${'x'.repeat(118)}"`],
    ['x'.repeat(119), `"${'x'.repeat(118)}…`],
  ])('%o', (value, text) => {
    expect(shown(value)).toBe(text)
  })
})
