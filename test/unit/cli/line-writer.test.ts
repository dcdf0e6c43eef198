import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished, test, vi } from 'vitest'
import { lineWriter } from '../../../src/hosts/cli/line-writer.ts'

test('the lines of a moment are one write, in their order', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  onTestFinished(() => log.mockRestore())
  const writeLine = lineWriter()

  for (const line of ['first', 'second', '100 %s']) writeLine(line)
  expect(log).not.toHaveBeenCalled()
  vi.advanceTimersByTime(20)
  expect(log.mock.calls).toEqual([['first\nsecond\n100 %s']])

  writeLine('third')
  vi.advanceTimersByTime(20)
  expect(log.mock.calls.slice(1)).toEqual([['third']])
})

describe('what waits when a process', () => {
  const module = fileURLToPath(new URL('../../../src/hosts/cli/line-writer.ts', import.meta.url))

  it.each([
    ['comes to its end', '', 0],
    ['exits', 'process.exit(3)', 3],
    ['fails', 'throw new Error("a defect")', 1],
    ['leaves a rejection unhandled', 'Promise.reject(new Error("a defect"))', 1],
  ])('%s is written', async (_, end, code) => {
    const script = `
      import { lineWriter } from ${JSON.stringify(module)}
      const writeLine = lineWriter()
      for (let line = 0; line < 1000; line += 1) writeLine(String(line))
      ${end}`
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
    const ended = await run.catch((error: { code: number; stdout: string }) => error)
    expect({ code: 0, ...ended }.code).toBe(code)
    const lines = Array.from({ length: 1000 }, (_, line) => `${line}\n`)
    expect(ended.stdout).toBe(lines.join(''))
  })
})
