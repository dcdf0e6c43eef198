import { expect, it, onTestFinished, vi } from 'vitest'
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
    await new Promise(setImmediate)
    process.emit(signal)
    await run
    expect(stop).toHaveBeenCalledOnce()
    expect(listeners()).toEqual(before)
  },
)

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends what does not start, with %i', async (signal, exitCode) => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never)
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => void vi.restoreAllMocks())
  let fail = (_: Error) => {}
  const run = untilInterrupted(
    () =>
      new Promise((_, reject) => {
        fail = reject
      }),
  )
  process.emit(signal, signal)
  expect(exit.mock.calls).toEqual([[exitCode]])
  expect(write.mock.calls).toEqual([[`Stopped by ${signal}.\n`]])
  fail(new Error('It is over.'))
  await expect(run).rejects.toThrow('It is over.')
})

it('hears nothing any longer where nothing could be started', async () => {
  const before = listeners()
  const start = () => Promise.reject(new Error('The port is in use.'))
  await expect(untilInterrupted(start)).rejects.toThrow('The port is in use.')
  expect(listeners()).toEqual(before)
})
