import type { Realm } from '../interception/realm.ts'
import type { WorkerAnswering } from './answering.ts'
import { beginWorkers } from './begin-workers.ts'

/** Gives what lets the mocks answer the workers that a realm of this page makes; that returns what ends it. */
export function catchWorkers(mocks: WorkerAnswering): (realm: Realm) => () => void {
  const page = String(crypto.getRandomValues(new Uint32Array(2)))
  let isAsked = false
  const answer = async () => {
    if (isAsked) return
    isAsked = true
    const { answerBegunWorkers } = await import('./begun-workers.ts')
    answerBegunWorkers(page, mocks)
  }
  return (realm) => beginWorkers(realm, page, answer)
}
