import type { Realm } from '../interception/realm.ts'
import { replaceMembers } from '../interception/replace-members.ts'
import { beginSrcdoc } from './begin-srcdoc.ts'

type Intercept = (realm: Realm) => () => void

const key = Symbol.for('rebilly-mock.caught')

/**
 * Intercepts in every document of a realm that no server sends: a frame of `about:blank` or `srcdoc`, and a window
 * that is opened without an address. Each has a `fetch` of its own, and nothing of the page's scripts. Returns
 * what ends that.
 *
 * A document that takes the place of an empty one has the same global object where both are of one origin (HTML,
 * 7.5.1), so that the scripts of a `srcdoc` find what was put there before.
 */
export function catchFrames(realm: Realm, intercept: Intercept): () => void {
  // A worker has none.
  if (!realm.HTMLIFrameElement) return () => {}
  const restores: (() => void)[] = []

  const caught = <T extends Window | null | undefined>(frame: T): T => {
    if (frame && isOfNoServer(frame) && !(key in frame)) {
      Object.defineProperty(frame, key, { value: true })
      restores.push(intercept(frame as unknown as Realm))
    }
    return frame
  }

  for (const { prototype } of [realm.HTMLIFrameElement, realm.HTMLObjectElement]) {
    const { contentWindow, contentDocument } = Object.getOwnPropertyDescriptors(prototype)
    const windowOf = contentWindow?.get as (this: Element) => Window | null
    const documentOf = contentDocument?.get as (this: Element) => Document | null
    const get = {
      contentWindow(this: Element) {
        return caught(windowOf.call(this))
      },
      contentDocument(this: Element) {
        caught(windowOf.call(this))
        return documentOf.call(this)
      },
    }
    restores.push(
      replaceMembers(prototype, {
        contentWindow: { ...contentWindow, get: get.contentWindow },
        contentDocument: { ...contentDocument, get: get.contentDocument },
      }),
    )
  }

  restores.push(beginSrcdoc(realm, caught))

  const { open } = realm
  const opened = {
    open: (...args: Parameters<typeof open>) => caught(Reflect.apply(open, realm, args)),
  }
  restores.push(
    replaceMembers(realm, {
      open: { ...Object.getOwnPropertyDescriptor(realm, 'open'), value: opened.open },
    }),
  )

  // What nobody has reached for yet: a frame that has come, and one whose document is another.
  let watched: Document | undefined
  const catchAll = () => {
    for (const { contentWindow } of realm.document.getElementsByTagName('iframe')) {
      caught(contentWindow)
    }
  }
  const observer = new realm.MutationObserver(catchAll)
  const watch = () => {
    const { document } = realm
    if (document !== watched) {
      watched = document
      observer.observe(document, { childList: true, subtree: true })
      document.addEventListener('load', catchAll, true)
    }
    catchAll()
  }
  for (const type of ['DOMContentLoaded', 'load']) realm.addEventListener(type, watch)
  restores.push(() => {
    observer.disconnect()
    watched?.removeEventListener('load', catchAll, true)
    for (const type of ['DOMContentLoaded', 'load']) realm.removeEventListener(type, watch)
  })
  watch()
  return () => {
    for (const restore of restores.splice(0).reverse()) restore()
  }
}

/** Whether its document is of this origin, and has come without a request. */
function isOfNoServer(frame: Window): boolean {
  try {
    return /^(about|blob):/.test(frame.location.href)
  } catch {
    return false
  }
}
