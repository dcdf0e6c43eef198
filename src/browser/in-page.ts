import type { PageAnswering } from './answering.ts'
import { gateOf } from './gate.ts'
import { interceptIn } from './intercept.ts'

/** Catches the page's requests without a worker; returns what ends that. */
export function startInPage(mocks: PageAnswering): () => void {
  // What holds the first requests is in the page already, below whatever else was put over `fetch` since.
  return gateOf(globalThis)?.answerBy(mocks) ?? interceptIn(globalThis, mocks)
}
