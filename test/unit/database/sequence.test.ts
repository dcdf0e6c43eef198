import { expect, it } from 'vitest'
import { Sequence } from '#database/sequence'

const time = Date.parse('2026-01-31T09:30:00Z')

it('makes ids of a prefix and a ULID', () => {
  expect(new Sequence(1).id('cus_', time)).toMatch(/^cus_[0-9A-HJKMNP-TV-Z]{26}$/)
})

it('makes the same ids for the same seed and time', () => {
  const ids = (sequence: Sequence) => [sequence.id('cus_', time), sequence.id('cus_', time)]
  expect(ids(new Sequence(7))).toEqual(ids(new Sequence(7)))
  expect(ids(new Sequence(7))).not.toEqual(ids(new Sequence(8)))
})

it('never makes an id twice', () => {
  const sequence = new Sequence(1)
  const ids = Array.from({ length: 1000 }, () => sequence.id('cus_', time))
  expect(new Set(ids).size).toBe(1000)
})

it('keeps one stream from moving another', () => {
  const alone = new Sequence(1)
  const busy = new Sequence(1)
  busy.id('tok_', time)
  expect(busy.id('cus_', time)).toBe(alone.id('cus_', time))
})

it('goes back to where it was', () => {
  const sequence = new Sequence(1)
  sequence.id('cus_', time)
  const given = sequence.given()
  const next = sequence.id('cus_', time)
  sequence.restore(given)
  expect(sequence.id('cus_', time)).toBe(next)
})
