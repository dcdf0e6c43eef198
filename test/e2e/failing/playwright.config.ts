import { defineConfig } from '@playwright/test'
import { launchOptions } from '../../setup/browser.mjs'

/** Tests that fail, for `failing.spec.ts`, which says how they must. */
export default defineConfig({
  testDir: '.',
  testMatch: 'fails.ts',
  outputDir: '../../../test-results/failing',
  workers: 1,
  use: { launchOptions: launchOptions() },
})
