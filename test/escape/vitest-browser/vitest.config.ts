import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { launchOptions } from '../../setup/browser.mjs'

const { args, ...options } = launchOptions()

/** A run of its own, in a Chromium in which the names of the real hosts lead to the trap. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: process.env.CACHE_DIR ?? '',
  test: {
    include: ['means.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    reporters: [['json', { outputFile: process.env.REPORT }]],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          ...options,
          args: [...args, `--host-resolver-rules=MAP *.rebilly.com ${process.env.TRAP}`],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
