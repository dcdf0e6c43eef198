import { expect, it } from 'vitest'
import { Sequence } from '#database/sequence'
import { ulidTime } from '#engine/values/ulid'

it('makes ids of a prefix and a ULID', () => {
  expect(new Sequence(1).id('cus_')).toMatch(/^cus_[0-9A-HJKMNP-TV-Z]{26}$/)
})

it('counts the time of ids from the start of 2026, a millisecond each', () => {
  const sequence = new Sequence(1)
  const [first, second] = [sequence.id('cus_'), sequence.id('cus_')]
  const start = Date.UTC(2026, 0, 1)
  expect(first?.slice(4, 14)).toBe(ulidTime(start))
  expect(second?.slice(4, 14)).toBe(ulidTime(start + 1))
})

it('makes the same ids for the same seed', () => {
  const ids = (sequence: Sequence) => [sequence.id('cus_'), sequence.id('cus_')]
  expect(ids(new Sequence(7))).toEqual(ids(new Sequence(7)))
  expect(ids(new Sequence(7))).not.toEqual(ids(new Sequence(8)))
})

it('never makes an id twice', () => {
  const sequence = new Sequence(1)
  const ids = Array.from({ length: 1000 }, () => sequence.id('cus_'))
  expect(new Set(ids).size).toBe(1000)
})

it('makes ids that sort as they were made, whatever the time', () => {
  const sequence = new Sequence(1)
  const ids = Array.from({ length: 1000 }, () => sequence.id('cus_'))
  expect(ids).toEqual([...ids].sort())
})

it('keeps one stream from moving another', () => {
  const alone = new Sequence(1)
  const busy = new Sequence(1)
  busy.id('tok_')
  expect(busy.id('cus_')).toBe(alone.id('cus_'))
})

it('goes back to where it was', () => {
  const sequence = new Sequence(1)
  sequence.id('cus_')
  const given = sequence.given()
  const next = sequence.id('cus_')
  sequence.restore(given)
  expect(sequence.id('cus_')).toBe(next)
})
