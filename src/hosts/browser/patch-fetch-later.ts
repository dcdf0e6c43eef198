import { type Realm, urlIn } from '../interception/realm.ts'
import { replaceMembers } from '../interception/replace-members.ts'
import type { PageAnswering } from './answering.ts'

type FetchLater = (input: RequestInfo | URL, init?: RequestInit) => { readonly activated: boolean }

/** Gives the mocks at once what a realm sends by `fetchLater` and is theirs; returns what ends that. */
export function patchFetchLater(realm: Realm, mocks: PageAnswering): () => void {
  const descriptor = Object.getOwnPropertyDescriptor(realm, 'fetchLater')
  // Only Chromium has it.
  if (!descriptor) return () => {}
  const native: FetchLater = descriptor.value

  const { fetchLater } = {
    fetchLater(this: unknown, ...args: Parameters<FetchLater>) {
      const [input, init] = args
      const url = input instanceof realm.Request ? input.url : urlIn(realm, input)?.href
      if (url === undefined || !isMocked(mocks, url)) return native.apply(this, args)
      // Nobody hears of the answer.
      mocks.fetch(new realm.Request(input, init)).catch(() => {})
      return { activated: true }
    },
  }
  return replaceMembers(realm, { fetchLater: { ...descriptor, value: fetchLater } })
}

/** No service worker is asked either. */
const isMocked = (mocks: PageAnswering, url: string): boolean =>
  mocks.claims(url) || (mocks.claimsUnseen?.(url) ?? false)
