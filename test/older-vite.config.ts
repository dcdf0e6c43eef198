import type { PlaywrightTestConfig } from '@playwright/test'
import config, { olderVite } from './playwright.config.ts'

/** What is tested in an older Vite, whose apps serve themselves. */
const older: PlaywrightTestConfig = {
  ...config,
  grep: olderVite,
  grepInvert: [],
  outputDir: '../test-results/older-vite',
  webServer: [],
}
export default older
