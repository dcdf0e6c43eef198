import { expect, it, onTestFinished, vi } from 'vitest'
import { Worlds } from '../../../src/hosts/control/worlds/worlds.ts'
import { createMock } from '../../support/create-mock.ts'

it('a world ends when nobody has asked for it for the time it may be idle, and not before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const limits = { worldLimit: 10, worldMemory: 2 ** 20, worldIdle: 1000 }
  const worlds = new Worlds(createMock(), limits)
  const use = (name: string) => worlds.use(name, 0, async () => {})
  const names = () => worlds.all.map(({ world }) => world)

  await use('left')
  await use('asked-again')
  vi.advanceTimersByTime(600)
  await use('asked-again')
  await use('later')
  vi.advanceTimersByTime(399)
  expect(names()).toEqual(['left', 'asked-again', 'later'])
  vi.advanceTimersByTime(1)
  expect(names()).toEqual(['asked-again', 'later'])
  vi.advanceTimersByTime(600)
  expect(names()).toEqual([])
})
