import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hex, sha1 } from '#engine/values/sha1'

// The examples that NIST publishes with FIPS 180-4.
it.each([
  ['nothing', '', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  ['one block', 'abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  [
    'two blocks',
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '84983e441c3bd26ebaae4aa1f95129e5e54670f1',
  ],
  ['a million letters', 'a'.repeat(1_000_000), '34aa973cd4c4daa4f61eeb2bdbad27316534016f'],
])('hashes %s as the standard says', (_, text, digest) => {
  expect(hex(sha1(text))).toBe(digest)
})

it('hashes any text as node:crypto does, whatever its length', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.nat({ max: 300 }).map((length) => 'é'.repeat(length)),
  )
  fc.assert(
    fc.property(text, (each) => {
      expect(hex(sha1(each))).toBe(createHash('sha1').update(each).digest('hex'))
    }),
  )
})
