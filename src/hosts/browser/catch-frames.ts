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
  const ended = new AbortController()
  const { signal } = ended
  const catchIn = (root: ParentNode) => {
    for (const { contentWindow } of root.querySelectorAll('iframe')) caught(contentWindow)
  }
  const observer = new realm.MutationObserver((records) => {
    const roots = new Set(records.map(({ target }) => target.getRootNode()))
    for (const root of roots) catchIn(root as ShadowRoot)
  })
  const onLoad = ({ target }: Event) => caught((target as HTMLIFrameElement).contentWindow)
  /** As often as one likes: each is told once. */
  const watch = <T extends Document | ShadowRoot>(root: T): T => {
    observer.observe(root, { childList: true, subtree: true })
    root.addEventListener('load', onLoad, { capture: true, signal })
    catchIn(root)
    return root
  }

  // Nothing of a shadow tree is told to its document.
  const { attachShadow } = Object.getOwnPropertyDescriptors(realm.Element.prototype)
  const methods = {
    attachShadow(this: Element, ...args: unknown[]) {
      return watch(attachShadow.value?.apply(this, args as never) as ShadowRoot)
    },
  }
  restores.push(
    replaceMembers(realm.Element.prototype, {
      attachShadow: { ...attachShadow, value: methods.attachShadow },
    }),
  )

  // What takes the place of an empty document has its window.
  const watchDocument = () => watch(realm.document)
  for (const type of ['DOMContentLoaded', 'load']) {
    realm.addEventListener(type, watchDocument, { signal })
  }
  restores.push(() => {
    observer.disconnect()
    ended.abort()
  })
  watchDocument()
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
