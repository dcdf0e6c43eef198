import type { Answering } from '../interception/interception.ts'
import type { PageAnswering } from './answering.ts'
import { catchWorkers } from './catch-workers.ts'
import { gateOf } from './gate.ts'
import { interceptIn } from './intercept.ts'

/** Catches what the page itself sends, and what its frames and workers send; returns what ends that. */
export function startInPage(mocks: Answering, ofPage: PageAnswering = mocks): () => void {
  // What holds the first requests is in the page already, below whatever else was put over `fetch` since.
  return (
    gateOf(globalThis)?.answerBy(ofPage) ??
    interceptIn(globalThis, ofPage, catchWorkers(mocks), mocks)
  )
}
