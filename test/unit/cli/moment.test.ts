import { describe, expect, it } from 'vitest'
import { moment } from '../../../src/hosts/cli/moment.ts'

describe('a time on the command line', () => {
  it.each([
    ['2026-03-01', '2026-03-01T00:00:00.000Z'],
    ['2026-03-01T12:00:00Z', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01T12:00:00+02:00', '2026-03-01T10:00:00.000Z'],
  ])('may be %s', (text, time) => {
    expect(moment(text).toISOString()).toBe(time)
  })

  it.each(['', 'noon', '12:00', '2026-02-30', '2026-03-01T12:00:00', '10000-01-01T00:00:00Z'])(
    'is not "%s"',
    (text) => {
      expect(() => moment(text)).toThrow('It must be a date or time of RFC 3339')
    },
  )
})
