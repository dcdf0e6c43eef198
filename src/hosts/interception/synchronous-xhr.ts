import type { Realm } from './realm.ts'

/** Of the arguments of `open`: whoever writes `undefined` there asks for a synchronous one, too. */
export const isSynchronous = (args: readonly unknown[]): boolean => args.length > 2 && !args[2]

/** What a synchronous request fails with that the mock would answer. */
export const cannotWait = ({ DOMException }: Realm, url: URL): DOMException =>
  new DOMException(
    `Failed to send a synchronous XMLHttpRequest to ${url}: the mock answers later, and ` +
      'a synchronous request cannot wait for it. Use `fetch`, or leave out the third argument of `open`.',
    'NetworkError',
  )
