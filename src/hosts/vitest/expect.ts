import { expect as vitestExpect } from 'vitest'
import { matchers } from '#mock/matchers/matchers'
import type { MockMatchers } from '#mock/matchers/mock-matchers'

declare module 'vitest' {
  // The parameters are Vitest's own.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown>
    extends MockMatchers<R> {}
}

/** Vitest's `expect`, with the matchers of `rebilly-mock/matchers`. */
export const expect: typeof vitestExpect = withMatchers()

function withMatchers() {
  vitestExpect.extend(matchers)
  return vitestExpect
}
