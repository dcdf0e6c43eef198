import { describe, expect, test } from 'vitest'
import { type RateLimit, rateWindow } from '../../../src/mock/scenarios/rate-limit.ts'

describe('a rate limit', () => {
  test.each<[RateLimit['per'], number]>([
    [250, 250],
    ['500ms', 500],
    ['10s', 10_000],
    ['10m', 600_000],
    ['1h', 3_600_000],
  ])('may be per %s', (per, length) => {
    expect(rateWindow({ limit: 100, per })).toMatchObject({ limit: 100, length, count: 0 })
  })

  test('may take no request at all', () => {
    expect(rateWindow({ limit: 0, per: 1 }).limit).toBe(0)
  })

  test('begins with its first request, whatever time the clock shows', () => {
    expect(rateWindow({ limit: 1, per: '1h' }).began).toBe(Number.NEGATIVE_INFINITY)
  })

  test.each([
    { limit: -1, per: '10m' },
    { limit: 1.5, per: '10m' },
    { limit: Number.NaN, per: '10m' },
    { limit: 1, per: 0 },
    { limit: 1, per: -1 },
    { limit: 1, per: Number.NaN },
    { limit: 1, per: '0s' },
    { limit: 1, per: '10x' },
    { limit: 1, per: '10 m' },
    { limit: 1, per: 'm' },
    { limit: 1, per: 'a10m' },
    { limit: 1, per: '10ms2' },
    { limit: 1, per: '10m', each: 'customer' },
  ])('cannot be %j', (limit) => {
    expect(() => rateWindow(limit)).toThrow(
      `Failed to set a rate limit: ${JSON.stringify(limit)} is none. Give such as { limit: 100, per: '10m' }.`,
    )
  })
})
