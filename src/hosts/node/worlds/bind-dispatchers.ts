import { AsyncLocalStorage } from 'node:async_hooks'
import { createRequire } from 'node:module'
import { replaceMembers } from '../../interception/replace-members.ts'

/** What all dispatchers of a copy of undici inherit. */
interface Dispatcher {
  dispatch(options: unknown, handler: object): boolean
}

/**
 * Has the pools of the package undici make a request that waited for a connection in its caller's context: before
 * version 8 they make it in that of whoever has left the connection. Returns what binds those of copies that were loaded
 * since, and what ends it all.
 */
export function bindDispatchers() {
  const restores = new Map<Dispatcher, () => void>()
  return {
    bind() {
      for (const [path, module] of Object.entries(modules)) {
        const prototype = isBase.test(path) ? module?.exports?.prototype : undefined
        if (prototype && !restores.has(prototype)) restores.set(prototype, bindTo(prototype))
      }
    },
    end() {
      for (const restore of restores.values()) restore()
    },
  }
}

const { cache: modules } = createRequire(import.meta.url)
const isBase = /[\\/]undici[^\\/]*[\\/]lib[\\/](dispatcher[\\/])?dispatcher-base\.js$/

function bindTo(prototype: Dispatcher): () => void {
  const { dispatch } = prototype
  const contexts = new WeakMap<object, ReturnType<typeof AsyncLocalStorage.snapshot>>()
  const value: Dispatcher['dispatch'] = function (this: Dispatcher, options, handler) {
    const go = () => dispatch.call(this, options, handler)
    // A pool hands on to a client, at once or later; an agent to a pool.
    const known = contexts.get(handler)
    if (known) return known(go)
    contexts.set(handler, AsyncLocalStorage.snapshot())
    return go()
  }
  return replaceMembers(prototype, { dispatch: { value, writable: true, configurable: true } })
}
