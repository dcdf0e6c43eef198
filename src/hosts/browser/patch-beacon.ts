import { type Realm, urlIn } from '../interception/realm.ts'
import { replaceMembers } from '../interception/replace-members.ts'
import type { PageAnswering } from './answering.ts'

/** Gives the mocks what a realm sends by `navigator.sendBeacon` and is theirs; returns what ends that. */
export function patchBeacon(realm: Realm, mocks: PageAnswering): () => void {
  const prototype = realm.Navigator?.prototype
  const descriptor = prototype && Object.getOwnPropertyDescriptor(prototype, 'sendBeacon')
  // A worker has none.
  if (!descriptor) return () => {}
  const native: Navigator['sendBeacon'] = descriptor.value

  const { sendBeacon } = {
    sendBeacon(this: Navigator, ...args: Parameters<typeof native>): boolean {
      const [written, body] = args
      const url = args.length > 0 ? urlIn(realm, written) : undefined
      if (!url || !mocks.claims(url)) return native.apply(this, args)
      const request = new realm.Request(url, {
        method: 'POST',
        body: body ?? null,
        credentials: 'include',
      })
      // Nobody hears of the answer to a beacon.
      mocks.fetch(request).then(
        (answer) => answer ?? native.apply(this, args),
        () => {},
      )
      return true
    },
  }
  return replaceMembers(prototype, { sendBeacon: { ...descriptor, value: sendBeacon } })
}
