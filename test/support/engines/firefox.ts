import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFirefox, firefoxRemedy } from '../../setup/firefox.mjs'
import { BiDi } from './bidi.ts'
import { ended, firstMatch } from './child.ts'
import { callText, type Engine, resultOf, type Tab } from './engine.ts'

/** What keeps a Firefox from talking to anything but the tests. */
const preferences = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'browser.translations.enable': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  // No process is made ahead for the next page.
  'dom.ipc.processPrelaunch.enabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.proxy.type': 0,
  'services.settings.server': 'data:,none',
  'toolkit.telemetry.server': '',
}

/** Starts Firefox with a profile of its own. */
export async function launchFirefox(): Promise<Engine> {
  const path = findFirefox()
  if (!path)
    throw new Error(`Failed to start Firefox: there is none. To have one, ${firefoxRemedy}.`)
  const profile = mkdtempSync(join(tmpdir(), 'rebilly-mock-firefox-'))
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join(''))
  const child = spawn(
    path,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
    },
  )
  const address = await firstMatch(child, child.stderr, /WebDriver BiDi listening on (ws:\S+)/)
  const bidi = await BiDi.connect(`${address}/session`)
  const { capabilities } = await bidi.send<{ capabilities: { browserVersion: string } }>(
    'session.new',
    { capabilities: {} },
  )
  return {
    name: 'firefox',
    version: capabilities.browserVersion,
    async open(url) {
      const tab = await openTab(bidi)
      if (url) await tab.goto(url)
      return tab
    },
    async close() {
      // The connection may be closed before the answer comes.
      bidi.send('browser.close').catch(() => {})
      await ended(child)
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

interface Evaluated {
  readonly type: 'success' | 'exception'
  readonly result?: { readonly value?: unknown }
  readonly exceptionDetails?: { readonly text: string }
}

async function openTab(bidi: BiDi): Promise<Tab> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', {
    type: 'tab',
  })
  return {
    async goto(url) {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    async reload() {
      await bidi.send('browsingContext.reload', { context, wait: 'complete' })
    },
    async evaluate(run, ...given) {
      const { type, result, exceptionDetails } = await bidi.send<Evaluated>('script.evaluate', {
        target: { context },
        awaitPromise: true,
        expression: callText(run, given),
      })
      if (type !== 'success') throw new Error(exceptionDetails?.text)
      return resultOf(result?.value)
    },
    async close() {
      await bidi.send('browsingContext.close', { context })
    },
  }
}
