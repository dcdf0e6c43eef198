import { defineConfig } from '@playwright/test'
import { launchOptions } from '../setup/browser.mjs'
import { ssrServer } from '../setup/ssr-server.mjs'

/** Tests that would see each other's worlds, if anything did: `npm run test:crosstalk`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/crosstalk',
  fullyParallel: true,
  forbidOnly: true,
  workers: 4,
  reporter: 'dot',
  // A busy machine must not fail a test.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  use: { launchOptions: launchOptions() },
  webServer: ssrServer(),
})
