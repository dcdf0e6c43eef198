import { expect, it, vi } from 'vitest'
import { untilInterrupted } from '../../../src/hosts/cli/until-interrupted.ts'

const listeners = () => ['SIGINT', 'SIGTERM'].map((signal) => process.listenerCount(signal))

it.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends what runs, and is heard no longer',
  async (signal) => {
    const before = listeners()
    const stop = vi.fn(async () => {})
    const run = untilInterrupted(async () => ({ stop }))
    expect(listeners()).toEqual(before.map((count) => count + 1))
    expect(stop).not.toHaveBeenCalled()
    process.emit(signal)
    await run
    expect(stop).toHaveBeenCalledOnce()
    expect(listeners()).toEqual(before)
  },
)

it('hears nothing any longer where nothing could be started', async () => {
  const before = listeners()
  const start = () => Promise.reject(new Error('The port is in use.'))
  await expect(untilInterrupted(start)).rejects.toThrow('The port is in use.')
  expect(listeners()).toEqual(before)
})
