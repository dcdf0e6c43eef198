import type { Reporter, TestModule } from 'vitest/node'
import { findFirefox, firefoxRemedy } from '../../setup/firefox.mjs'
import { findWebKit, webkitRemedy } from '../../setup/webkit.mjs'

/** Says in one line in which engines the tests ran, and in another which were not there to be tried. */
export default class EnginesReporter implements Reporter {
  readonly #ran = new Map<string, string>()

  onTestModuleStart({ project }: TestModule): void {
    const { enabled, name } = project.config.browser
    if (enabled) this.#ran.set(name, versionOf(project.browser?.provider))
  }

  onTestRunEnd(): void {
    if (this.#ran.size === 0) return
    const names = [...this.#ran].map(([name, version]) => `${name} ${version}`)
    console.log(`engines: ${names.sort().join(', ')}`)
    const missing = [
      ...(findFirefox() ? [] : [`firefox (${firefoxRemedy})`]),
      ...(findWebKit() ? [] : [`webkit (${webkitRemedy})`]),
    ]
    if (missing.length > 0) console.log(`engines: not tried: ${missing.join('; ')}`)
  }
}

/** Of the tests' own provider, or of Playwright's. */
function versionOf(provider: unknown): string {
  const { version, browser } = provider as { version?: string; browser?: { version(): string } }
  return version ?? browser?.version() ?? 'of unknown version'
}
