import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isFit, maxDepth } from '#engine/body/fit'
import { unfit } from '#engine/body/unfit'

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))

it.each([maxDepth, maxDepth + 1])('agrees with what is told of a value of %i levels', (levels) => {
  expect(isFit(nested(levels))).toBe(unfit(nested(levels)).length === 0)
})

it('holds up to the deepest level', () => {
  expect(isFit(nested(maxDepth))).toBe(true)
  expect(isFit(nested(maxDepth + 1))).toBe(false)
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
