import { expect, it } from 'vitest'
import { PageClock } from '../../../src/hosts/playwright/page-clock.ts'
import type { MockOptions } from '../../../src/index.ts'
import { createMock } from '../../support/create-mock.ts'

const noon = new Date('2026-03-01T12:00:00Z')

/** A mock that follows the clock of a context, of which nothing else is looked at. */
function followed(options: MockOptions = {}) {
  const pageClock = new PageClock()
  const mock = createMock(pageClock.optionsOver(options))
  const moves = ['install', 'setSystemTime', 'setFixedTime', 'fastForward', 'runFor', 'pauseAt']
  const clock = Object.fromEntries(moves.map((name) => [name, async (_given: unknown) => {}]))
  pageClock.follow({ clock } as unknown as Parameters<PageClock['follow']>[0], mock)
  return { mock, clock }
}

it('a fixed time stays, however far the clock is moved on', async () => {
  const { mock, clock } = followed()
  await clock.setFixedTime?.(noon)
  await clock.fastForward?.('10:00')
  expect(mock.clock.now()).toEqual(noon)
  await clock.runFor?.(10_000)
  expect(mock.clock.now()).toEqual(noon)
})

it.each<[string, string | number, string]>([
  ['milliseconds', 1500, '12:00:01.500'],
  ['seconds', '30', '12:00:30.000'],
  ['minutes', '02:00', '12:02:00.000'],
  ['hours', '01:02:03', '13:02:03.000'],
])('time goes by in %s', async (_, ticks, time) => {
  const { mock, clock } = followed()
  await clock.pauseAt?.(noon)
  await clock.fastForward?.(ticks)
  expect(mock.clock.now().toISOString()).toBe(`2026-03-01T${time}Z`)
})

it('goes on from the time that the mock was given, be it a function of its own', () => {
  expect(followed({ now: () => noon }).mock.clock.now()).toEqual(noon)
  const ahead = Number(followed({ now: noon }).mock.clock.now()) - noon.getTime()
  expect(ahead).toBeGreaterThanOrEqual(0)
  expect(ahead).toBeLessThan(60_000)
})
