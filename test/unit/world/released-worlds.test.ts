import { afterEach, expect, test, vi } from 'vitest'
import { digestsOfWorlds, releasedWorlds } from '../../support/released-worlds.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

test('worlds stay as they were released, byte for byte', () => {
  expect(digestsOfWorlds()).toEqual(releasedWorlds)
})

test.each(['Pacific/Kiritimati', 'Asia/Kathmandu', 'America/St_Johns'])(
  'neither the time zone (%s) nor the day matters',
  (zone) => {
    vi.stubEnv('TZ', zone)
    vi.useFakeTimers({ now: new Date('2040-02-29T23:30:00Z') })
    expect(digestsOfWorlds()).toEqual(releasedWorlds)
  },
)
