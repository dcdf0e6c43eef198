import { expect, inject } from 'vitest'
import { reachedKey } from './reached-key.ts'

declare module 'vitest' {
  interface ProvidedContext {
    reachedFolder: string
  }
}

/** What a test file has run, and the file that shall say so. */
export function reached(): { path: string; text: string } {
  const noted = (globalThis as unknown as Record<string, Set<string> | undefined>)[reachedKey]
  const testFile = expect.getState().testPath ?? ''
  return {
    path: `${inject('reachedFolder')}/${encodeURIComponent(testFile)}.json`,
    text: JSON.stringify([...(noted ?? [])]),
  }
}
