import type { PageAnswering } from './answering.ts'
import { catchFrames } from './catch-frames.ts'
import { patchBeacon } from './patch-beacon.ts'
import { patchFetch } from './patch-fetch.ts'
import { patchXhr } from './patch-xhr.ts'
import type { Realm } from './realm.ts'

/** Lets the mocks answer the requests that the code of a realm sends, and of its frames; returns what ends that. */
export function interceptIn(realm: Realm, mocks: PageAnswering): () => void {
  const restore = [
    patchFetch(realm, mocks),
    patchXhr(realm, mocks),
    patchBeacon(realm, mocks),
    catchFrames(realm, (frame) => interceptIn(frame, mocks)),
  ]
  return () => {
    for (const each of restore) each()
  }
}
