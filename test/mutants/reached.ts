import { expect, inject } from 'vitest'
import { reachedKey } from './reached-key.ts'

declare module 'vitest' {
  interface ProvidedContext {
    reachedFolder: string
  }
}

/** What a test file has run, and the file that shall say so: a digit for each place, 1 where it was reached. */
export function reached(): { path: string; text: string } {
  const noted = (globalThis as unknown as Record<string, Uint8Array | undefined>)[reachedKey]
  const testFile = expect.getState().testPath ?? ''
  return {
    path: `${inject('reachedFolder')}/${encodeURIComponent(testFile)}.txt`,
    text: noted?.join('') ?? '',
  }
}
