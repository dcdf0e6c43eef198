import type { Realm } from '../interception/realm.ts'
import type { PageAnswering } from './answering.ts'
import { catchFrames } from './catch-frames.ts'
import { patchBeacon } from './patch-beacon.ts'
import { patchFetch } from './patch-fetch.ts'
import { patchFetchLater } from './patch-fetch-later.ts'
import { patchXhr } from './patch-xhr.ts'

/**
 * Lets the mocks answer the requests that the code of a realm sends, and of its frames; `also` does what each of them
 * needs besides. Returns what ends that.
 */
export function interceptIn(
  realm: Realm,
  mocks: PageAnswering,
  also: (realm: Realm) => () => void = () => () => {},
  ofFrames = mocks,
): () => void {
  const restore = [
    patchFetch(realm, mocks),
    patchXhr(realm, mocks),
    patchBeacon(realm, mocks),
    patchFetchLater(realm, mocks),
    catchFrames(realm, (frame) => interceptIn(frame, ofFrames, also)),
    also(realm),
  ]
  return () => {
    for (const each of restore) each()
  }
}
