import { expect as playwrightExpect } from '@playwright/test'
import { matchers } from '#mock/matchers/matchers'
import type { MockMatchers } from '#mock/matchers/mock-matchers'

declare global {
  namespace PlaywrightTest {
    // The parameters are Playwright's own. What it makes of matchers itself has lost theirs.
    interface Matchers<R, T = unknown> extends MockMatchers<R> {}
  }
}

/** Playwright's `expect`, with the matchers of `rebilly-mock/matchers`. */
export const expect: typeof playwrightExpect = playwrightExpect.extend(matchers)
