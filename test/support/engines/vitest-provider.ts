import { defineBrowserProvider } from '@vitest/browser'
import type { BrowserCommands } from 'vitest/browser'
import type { BrowserProvider, BrowserProviderOption } from 'vitest/node'
import type { Engine, EngineName, Tab } from './engine.ts'
import { launchers } from './engines.ts'

/** Commands that Vitest's page asks a provider for around each file; without screenshots they do nothing. */
const commands = ['__vitest_viewport', '__vitest_cleanup', '__vitest_takeScreenshot'] as const

/** A provider of Vitest's browser mode by the tests' own drivers, for tests without clicks and screenshots. */
export const engineProvider = (): BrowserProviderOption =>
  defineBrowserProvider({
    name: 'engines',
    supportedBrowser: ['firefox', 'webkit'],
    providerFactory(project) {
      for (const name of commands)
        project.browser?.registerCommand(name as keyof BrowserCommands, async () => {})
      return new EngineProvider(project.config.browser.name as EngineName)
    },
  })

class EngineProvider implements BrowserProvider {
  readonly name = 'engines'
  // Only the tab in front runs its timers in time.
  readonly supportsParallelism = false
  readonly #name: EngineName
  readonly #tabs = new Map<string, Tab>()
  #engine: Promise<Engine> | undefined
  /** Of the browser that was started. */
  version: string | undefined

  constructor(name: EngineName) {
    this.#name = name
  }

  getCommandsContext(): Record<string, unknown> {
    return {}
  }

  async openPage(sessionId: string, url: string): Promise<void> {
    this.#engine ??= launchers[this.#name]()
    const engine = await this.#engine
    this.version = engine.version
    const tab = this.#tabs.get(sessionId) ?? (await engine.open())
    this.#tabs.set(sessionId, tab)
    await tab.goto(url)
  }

  async close(): Promise<void> {
    const engine = await this.#engine?.catch(() => undefined)
    this.#engine = undefined
    this.#tabs.clear()
    await engine?.close()
  }
}
