import type { SimpleFaker } from '@faker-js/faker'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromPattern } from '../../../../factories/schema/from-pattern.ts'

/** Draws the last of what there is, as often as may be; or else the first, as seldom as may be. */
const faker = (isLast: boolean): SimpleFaker =>
  ({
    helpers: { arrayElement: (list: readonly string[]) => list.at(isLast ? -1 : 0) },
    number: { int: ({ min, max }: { min: number; max: number }) => (isLast ? max : min) },
  }) as unknown as SimpleFaker

it.each([
  ['^Ada$', 'Ada', 'Ada'],
  ['a|b|c', 'a', 'c'],
  ['(ad|ev)(a|e)', 'ada', 'eve'],
  ['x(?:1|2)y', 'x1y', 'x2y'],
  ['(?<year>19|20)', '19', '20'],
  ['(?!no)(?=y)yes', 'yes', 'yes'],
  ['(?<!a)b(?<=b)', 'b', 'b'],
  ['a?b', 'b', 'ab'],
  ['a*', '', 'aaaaa'],
  ['a+', 'a', 'aaaaaa'],
  ['a+?', 'a', 'aaaaaa'],
  ['a{2}', 'aa', 'aa'],
  ['a{2,4}', 'aa', 'aaaa'],
  ['a{2,}', 'aa', 'aaaaaaa'],
  ['a{1,99}', 'a', 'aaaaaaaaa'],
  ['[a-c]', 'a', 'c'],
  ['[a-c_]', 'a', '_'],
  ['[\\d-]', '0', '-'],
  ['[\\]x]', ']', 'x'],
  ['[\\x41-\\x43]', 'A', 'C'],
  ['[A-\\uffff]', 'A', String.fromCharCode(65 + 200)],
  ['[^a-z]', 'A', ','],
  ['[]', '', ''],
  ['.', 'a', '9'],
  ['\\d\\w\\s\\D\\W\\S', '0a a-a', '99 z-9'],
  ['\\.\\-\\/', '.-/', '.-/'],
  ['\\n\\t\\r', '\n\t\r', '\n\t\r'],
  ['\\u0041\\x42', 'AB', 'AB'],
  ['\\p{Lu}\\P{L}', 'aa', 'zz'],
  ['\\bAda\\B', 'Ada', 'Ada'],
  ['a)b', 'ab', 'ab'],
])('%s gives "%s" to "%s"', (pattern, first, last) => {
  expect(fromPattern(pattern, faker(false))).toBe(first)
  expect(fromPattern(pattern, faker(true))).toBe(last)
})

it('ends for whatever it is given', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.boolean(), (pattern, isLast) => {
      expect(fromPattern(pattern, faker(isLast))).toBeTypeOf('string')
    }),
  )
})
