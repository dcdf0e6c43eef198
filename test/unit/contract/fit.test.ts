import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isFit, maxDepth } from '#engine/body/fit'
import { unfit } from '#engine/body/unfit'

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))

const nestedObjects = (levels: number): unknown =>
  JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`)

it.each([
  [nested, maxDepth, true],
  [nested, maxDepth + 1, false],
  [nestedObjects, maxDepth, true],
  [nestedObjects, maxDepth + 1, false],
])('holds up to the deepest level, as it is told: %o, %i', (value, levels, expected) => {
  expect(isFit(value(levels))).toBe(expected)
  expect(unfit(value(levels)).length === 0).toBe(expected)
})

it('agrees with what is told of any JSON, of any text', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('\ud800', 'a\udc00', '\ud83d\ude00'))
  const json = fc.letrec((tie) => ({
    value: fc.oneof(text, fc.array(tie('value')), fc.dictionary(text, tie('value')), fc.integer()),
  })).value
  fc.assert(
    fc.property(json, (value) => {
      expect(isFit(value)).toBe(unfit(value).length === 0)
    }),
  )
})
