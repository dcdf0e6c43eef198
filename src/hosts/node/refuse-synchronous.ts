import { type Answering, onChange } from '../interception/interception.ts'
import { urlIn } from '../interception/realm.ts'
import { replaceMembers } from '../interception/replace-members.ts'
import { cannotWait, isSynchronous } from '../interception/synchronous-xhr.ts'

/**
 * Refuses a synchronous XMLHttpRequest of a DOM, such as jsdom's and happy-dom's, where the mocks answer: a
 * DOM sends it from a process of its own, which no mock sees. A DOM that comes later is found by the next
 * start. Returns what ends that.
 */
export function refuseSynchronous(mocks: Answering): () => void {
  const restores = new Map<object, () => void>()
  const refuse = () => {
    const prototype = prototypeOf(globalThis.XMLHttpRequest)
    if (prototype && !restores.has(prototype)) restores.set(prototype, refuseBy(prototype, mocks))
  }
  refuse()
  const unwatch = onChange(refuse)
  return () => {
    unwatch()
    for (const restore of restores.values()) restore()
  }
}

/** What has the methods itself: happy-dom gives each window a class below the one that all share. */
function prototypeOf(xhr: Partial<typeof XMLHttpRequest> | undefined): XMLHttpRequest | undefined {
  let found = xhr?.prototype
  while (found && !Object.hasOwn(found, 'send')) found = Object.getPrototypeOf(found)
  return found ?? undefined
}

function refuseBy(prototype: XMLHttpRequest, mocks: Answering): () => void {
  const { open, send } = prototype
  const refused = new WeakMap<XMLHttpRequest, URL>()
  return replaceMembers(prototype, {
    open: {
      ...Object.getOwnPropertyDescriptor(prototype, 'open'),
      value(this: XMLHttpRequest, ...args: Parameters<typeof open>) {
        open.apply(this, args)
        const url = urlIn(globalThis, args[1])
        if (url && isSynchronous(args) && mocks.claims(url)) refused.set(this, url)
        else refused.delete(this)
      },
    },
    send: {
      ...Object.getOwnPropertyDescriptor(prototype, 'send'),
      value(this: XMLHttpRequest, ...args: Parameters<typeof send>) {
        const url = refused.get(this)
        if (url) throw cannotWait(globalThis, url)
        return send.apply(this, args)
      },
    },
  })
}
