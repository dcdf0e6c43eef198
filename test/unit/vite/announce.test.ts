import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { announce, startedEvent } from '../../../src/hosts/vite/announce.ts'
import { failedEvent } from '../../../src/hosts/vite/show-failures.ts'

/** A development server of which only what is said is real. */
function stage(configFile?: string) {
  const heard = new Map<string, () => void>()
  const logger = { info: vi.fn(), warn: vi.fn() }
  const hot = { on: (event: string, listener: () => void) => heard.set(event, listener) }
  const server = { config: { root: '/app', logger }, environments: { client: { hot } } }
  const given = server as unknown as Parameters<typeof announce>[0]
  const onPage = announce(given, 'in-page', () => configFile)
  return { onPage, hear: (event: string) => heard.get(event)?.(), ...logger }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the development server', () => {
  it.each([
    ['/app/rebilly-mock.config.ts', '  ➜  Rebilly API: mocked (in-page, rebilly-mock.config.ts)'],
    [undefined, '  ➜  Rebilly API: mocked (in-page)'],
  ])('says once that pages are mocked, when one has its mock: %s', (file, line) => {
    const { onPage, hear, info, warn } = stage(file)
    onPage()
    expect(info).not.toHaveBeenCalled()
    hear(startedEvent)
    hear(startedEvent)
    expect(info.mock.calls).toEqual([[line]])
    vi.runAllTimers()
    expect(warn).not.toHaveBeenCalled()
  })

  it('warns once where pages were served and none has a mock', () => {
    const { onPage, info, warn } = stage()
    onPage()
    onPage()
    vi.runAllTimers()
    onPage()
    vi.runAllTimers()
    expect(warn.mock.calls.flat()).toEqual([
      expect.stringMatching(
        /2 pages were served.*the real host\. Make `import .* the first import/,
      ),
    ])
    expect(info).not.toHaveBeenCalled()
  })

  it.each([startedEvent, failedEvent])('warns of no page after one has said %s', (event) => {
    const { onPage, hear, warn } = stage()
    hear(event)
    onPage()
    onPage()
    vi.runAllTimers()
    expect(warn).not.toHaveBeenCalled()
  })

  it('leaves it at the reason where a mock could not start', () => {
    const { onPage, hear, warn } = stage()
    onPage()
    hear(failedEvent)
    vi.runAllTimers()
    expect(warn).not.toHaveBeenCalled()
  })
})
