import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { launchOptions } from './setup/browser.mjs'
import { freePort } from './setup/port.mjs'
import { ssrServer } from './setup/ssr-server.mjs'

// Workers load this file again and inherit the variable, so that all use one port.
process.env.DEMO_PORT ??= String(freePort())
// By its path: the older Vite that the plugin is tested with has put itself in the place of the command.
const vite = 'node node_modules/vite/bin/vite.js'
const baseURL = `http://127.0.0.1:${process.env.DEMO_PORT}`

/** In the title of what is tested in an older Vite. */
export const olderVite = /vite-7/

export default defineConfig({
  testDir: '.',
  testMatch: '{e2e,crosstalk}/**/*.spec.ts',
  // These have a run of their own.
  grepInvert: olderVite,
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  // A test that passes at its second try is named at the end.
  retries: process.env.CI ? 1 : 0,
  workers: Number(process.env.TEST_WORKERS ?? 2),
  reporter: 'list',
  // A busy machine must not fail a test.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL,
    launchOptions: launchOptions(),
    // One that is kept only after a failure is recorded always, and costs a test a fifth of its time.
    trace: 'on-first-retry',
  },
  webServer: [
    {
      command: `${vite} build demo --logLevel warn && ${vite} preview demo --host 127.0.0.1 --port ${process.env.DEMO_PORT} --strictPort`,
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      url: baseURL,
      reuseExistingServer: false,
      timeout: 60_000,
    },
    ssrServer(),
  ],
})
