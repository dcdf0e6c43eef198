import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCopyOf } from '#engine/values/copy-of'
import { plainCopy } from '#engine/values/plain-copy'

/** What the copy is to be, however it is made. */
const byText = (value: unknown) => JSON.parse(JSON.stringify(value))

test('a copy is what JSON makes of a value, order of the members included', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const copy = plainCopy(value)
      expect(copy).toEqual(byText(value))
      expect(JSON.stringify(copy)).toBe(JSON.stringify(byText(value)))
    }),
  )
})

test('so it is for what JavaScript holds and JSON does not', () => {
  const values = fc.object({
    values: [fc.anything({ withDate: true, withNullPrototype: true, withSparseArray: true })],
  })
  fc.assert(
    fc.property(values, (value) => {
      expect(plainCopy(value)).toStrictEqual(byText(value))
    }),
  )
})

test.each<[what: string, value: unknown]>([
  ['members that are undefined', { id: 'a', note: undefined, at: { note: undefined } }],
  ['items that are undefined, or left out', [undefined, null, 1].concat(Array(2))],
  ['numbers that JSON has not', { a: Number.NaN, b: -0, c: Number.POSITIVE_INFINITY }],
  ['what says itself how it is written', { at: new Date(0), own: { toJSON: () => 'own' } }],
  ['a list that says itself how it is written', Object.assign([1], { toJSON: () => 'own' })],
  ['a member called __proto__', byText(JSON.parse('{"__proto__":{"a":{"b":1}},"c":1}'))],
  ['members under symbols', { id: 'a', [Symbol('seen')]: { b: 1 } }],
  ['objects of classes', { url: new URL('https://a.example'), map: new Map([[1, 2]]) }],
  ['values in objects', Object(['a', Object('b'), Object(1), Object(false)])],
  ['an object without a prototype', Object.assign(Object.create(null), { a: { b: 1 } })],
  ['keys that are numbers', { b: 1, 2: { c: 1 }, 1: 0 }],
  ['functions', { a: () => 1, b: [() => 1] }],
])('%s', (_, value) => {
  const copy = plainCopy(value)
  expect(copy).toStrictEqual(byText(value))
  expect(JSON.stringify(copy)).toBe(JSON.stringify(byText(value)))
})

test('a copy shares nothing with the value', () => {
  const value = Object.freeze({ list: Object.freeze([Object.freeze({ a: 1 })]) })
  const copy = plainCopy(value) as { list: { a: number }[] }
  copy.list.push({ a: 2 })
  ;(copy.list[0] as { a: number }).a = 3
  expect(value).toEqual({ list: [{ a: 1 }] })
})

test('what JSON refuses is refused in its words', () => {
  const circle: { self?: object } = {}
  circle.self = circle
  for (const value of [circle, { big: 1n }]) {
    const refusal = () => byText(value)
    let words = ''
    try {
      refusal()
    } catch (error) {
      words = (error as Error).message
    }
    expect(words).not.toBe('')
    expect(() => plainCopy(value)).toThrow(words)
  }
})

test('a value that is very deep is copied as well', () => {
  let deep: unknown = 'end'
  for (let level = 0; level < 1000; level += 1) deep = level % 2 ? [deep] : { deep }
  expect(JSON.stringify(plainCopy(deep))).toBe(JSON.stringify(deep))
})

test('what is known is a copy of a value just when it is what a copy would be, order included', () => {
  const pair = fc.tuple(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }))
  fc.assert(
    fc.property(pair, ([known, value]) => {
      expect(isCopyOf(plainCopy(known), known)).toBe(true)
      expect(isCopyOf(known, value)).toBe(JSON.stringify(known) === JSON.stringify(value))
    }),
  )
})

test.each<[what: string, value: unknown]>([
  ['other order', { b: [1], a: { c: 1 } }],
  ['a member more', { a: { c: 1 }, b: [1], d: 1 }],
  ['a member less', { a: { c: 1 } }],
  ['an item more', { a: { c: 1 }, b: [1, 2] }],
  ['an item left out', { a: { c: 1 }, b: Array(1) }],
  ['a list for an object', { a: [1], b: [1] }],
  ['an object for a list', { a: { c: 1 }, b: { 0: 1 } }],
  ['a text of its own', { a: { c: 1, toJSON: () => ({ c: 2 }) }, b: [1] }],
  ['a value in an object', { a: { c: Object(1) }, b: [1] }],
])('nothing else is: %s', (_, value) => {
  expect(isCopyOf({ a: { c: 1 }, b: [1] }, value)).toBe(false)
})
