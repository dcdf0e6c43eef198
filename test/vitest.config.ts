import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { msw } from 'msw/vite'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import type { BrowserProviderOption } from 'vitest/node'
import { workerScript } from '../build/worker-script.ts'
import { launchOptions } from './setup/browser.mjs'
import { browserCommands } from './support/browser-commands.ts'
import { bundledTests } from './support/bundled-tests.ts'
import type { EngineName } from './support/engines/engine.ts'
import { otherEngines } from './support/engines/engines.ts'
import { engineProvider } from './support/engines/vitest-provider.ts'
import { testsInNode } from './support/process-of-its-own.ts'

const inNode = testsInNode()
const storybookEscapes = 'test/escape/storybook.test.ts'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Each core has a worker; more of them only make each other wait.
    maxWorkers: Number(process.env.TEST_WORKERS ?? 2),
    // Properties run hundreds of requests, and pages take their time; a busy machine must not fail them.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What one test puts in the place of something must not meet the next.
    unstubGlobals: true,
    unstubEnvs: true,
    expect: { poll: { timeout: 20_000 } },
    // A test that passes at its second try is named at the end; what may let a request out has one only.
    retry: process.env.CI ? 1 : 0,
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', isolate: false, include: inNode.shared },
      },
      {
        extends: true,
        test: { name: 'node-caught', environment: 'node', isolate: false, include: inNode.caught },
      },
      {
        extends: true,
        test: { name: 'node-alone', environment: 'node', include: inNode.alone },
      },
      {
        extends: true,
        test: {
          name: 'package',
          environment: 'node',
          isolate: false,
          include: ['test/package/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'stories',
          environment: 'node',
          include: ['test/stories/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          environment: 'node',
          retry: 0,
          include: ['test/engines/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'escape',
          environment: 'node',
          retry: 0,
          include: ['test/escape/**/*.test.ts'],
          exclude: [storybookEscapes],
          globalSetup: 'test/support/escape-report.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'escape-storybook',
          environment: 'node',
          retry: 0,
          include: [storybookEscapes],
          globalSetup: 'test/support/escape-report.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'frameworks',
          environment: 'node',
          retry: 0,
          include: ['test/frameworks/*.test.ts'],
          globalSetup: ['test/support/escape-report.ts', 'test/frameworks/pack.ts'],
          disableConsoleIntercept: true,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'installed',
          environment: 'node',
          include: ['test/frameworks/installed/*.test.ts'],
          globalSetup: 'test/frameworks/pack.ts',
        },
      },
      inBrowser('browser', 'chromium', () => playwright({ launchOptions: launchOptions() })),
      ...otherEngines().map((engine) =>
        inBrowser(`browser-${engine}`, engine, () => engineProvider()),
      ),
    ],
  },
})

/** A project that runs the tests of `test/browser` in an engine. */
function inBrowser(
  name: string,
  engine: EngineName,
  provider: () => BrowserProviderOption,
): TestProjectInlineConfiguration {
  return {
    extends: true,
    plugins: [bundledTests(), msw({ mode: 'worker-only' }), workerScript],
    // Loaded by an import() during a test, which would reload the page.
    optimizeDeps: { include: ['@cfworker/json-schema', 'idb'] },
    test: {
      name,
      include: ['test/browser/**/*.test.ts'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        commands: browserCommands,
        // Looks for a browser only when the browser tests run.
        get provider() {
          return provider()
        },
        instances: [{ browser: engine }],
      },
    },
  }
}
