import fc from 'fast-check'
import { decodeTime, encodeTime } from 'ulid'
import { expect, it } from 'vitest'
import { ulidTime } from '#engine/values/ulid'

it('writes times as every ULID does', () => {
  const latest = 2 ** 48 - 1
  fc.assert(
    fc.property(fc.integer({ min: 0, max: latest }), (time) => {
      expect(ulidTime(time)).toBe(encodeTime(time))
      expect(decodeTime(`${ulidTime(time)}${'0'.repeat(16)}`)).toBe(time)
    }),
  )
})

it('cannot say a time before 1970, and says 1970', () => {
  expect(ulidTime(-1)).toBe('0000000000')
})
