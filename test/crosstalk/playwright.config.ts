import { defineConfig } from '@playwright/test'
import { launchOptions } from '../setup/browser.mjs'

/** Tests that would see each other's worlds, if anything did: `npm run test:crosstalk`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/crosstalk',
  fullyParallel: true,
  forbidOnly: true,
  workers: 4,
  reporter: 'dot',
  use: { launchOptions: launchOptions() },
})
