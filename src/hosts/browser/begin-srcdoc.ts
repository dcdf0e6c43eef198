import type { Realm } from '../interception/realm.ts'
import { replaceMembers } from '../interception/replace-members.ts'

/** Where a realm leaves what catches its frames, for the documents that begin with asking for it. */
const key = Symbol.for('rebilly-mock.catch-frame')

const beginning = `<script>parent[Symbol.for('rebilly-mock.catch-frame')]?.(window)</script>`

/**
 * Lets the text of a `srcdoc` that is set by script begin with being caught: in a frame that is attached already it
 * is parsed, and its scripts run, before anyone else could see the new document. Returns what ends that.
 */
export function beginSrcdoc(realm: Realm, catchFrame: (frame: Window) => unknown): () => void {
  const { prototype } = realm.HTMLIFrameElement
  const { srcdoc } = Object.getOwnPropertyDescriptors(prototype)
  const { setAttribute } = Object.getOwnPropertyDescriptors(realm.Element.prototype)
  const given = new WeakMap<Element, string>()
  const place = realm as unknown as Record<symbol, unknown>
  place[key] = catchFrame

  const begun = (frame: Element, text: string): string => {
    given.set(frame, text)
    return begin(text)
  }
  const members = {
    get(this: HTMLIFrameElement) {
      const text = srcdoc.get?.call(this)
      return text === begin(given.get(this) ?? '') ? given.get(this) : text
    },
    set(this: HTMLIFrameElement, text: unknown) {
      srcdoc.set?.call(this, begun(this, String(text)))
    },
    setAttribute(this: Element, ...args: unknown[]) {
      const [name, value] = args
      const isSrcdoc = this instanceof realm.HTMLIFrameElement && /^srcdoc$/i.test(String(name))
      if (!isSrcdoc || args.length < 2) return setAttribute.value?.apply(this, args as never)
      setAttribute.value?.call(this, String(name), begun(this, String(value)))
    },
  }
  const restore = [
    replaceMembers(prototype, { srcdoc: { ...srcdoc, get: members.get, set: members.set } }),
    replaceMembers(realm.Element.prototype, {
      setAttribute: { ...setAttribute, value: members.setAttribute },
    }),
  ]
  return () => {
    for (const each of restore) each()
    delete place[key]
  }
}

/** After a doctype, without which the document would be in quirks mode. */
const begin = (text: string): string =>
  text.replace(/^(\s*<!doctype[^>]*>)?/i, (doctype) => doctype + beginning)
