import { expect, it, onTestFinished, vi } from 'vitest'
import readme from '../../README.md?raw'
import { type BrowserOptions, startBrowser } from '../../src/hosts/browser/start-browser.ts'
import type { Mock } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { examplesOf } from '../support/markdown.ts'

const [first] = examplesOf(readme)
const [shown] = first?.json ?? []
const code = first?.code.replace(/^import .*$/gm, '') ?? ''

/** A function of what the program imports, with `await` in it. */
const AsyncFunction = (async () => {}).constructor as new (
  ...text: string[]
) => (...given: unknown[]) => Promise<void>

it.each(['in-page', 'service-worker'])(
  'the first program of the README runs by %s',
  async (transport) => {
    const start = async (mock: Mock, options: BrowserOptions) => {
      const { stop } = await startBrowser(mock, options)
      onTestFinished(stop)
    }
    const log = vi.fn()

    expect(code).toContain("'in-page'")
    const program = code.replace("'in-page'", `'${transport}'`)
    await new AsyncFunction('createMock', 'startBrowser', 'console', program)(createMock, start, {
      log,
    })

    const aTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(log).toHaveBeenCalledExactlyOnceWith(
      201,
      'https://api.rebilly.com/organizations/acme/customers/ada',
      { ...(shown as object), createdTime: aTime, updatedTime: aTime },
    )
  },
)
