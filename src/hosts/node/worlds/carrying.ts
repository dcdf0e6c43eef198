import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Joining } from '../../interception/interception.ts'

/** The world of a request that a server of this process received. */
export interface CarriedWorld {
  /** What `X-Rebilly-Mock-World` named, which need be no name of a world. */
  readonly name: string
  /** The origin on this machine that serves it; without one it is beside the mock that was started. */
  readonly at?: string
}

/** Hears of a request before the app does; `true` says that it answers it itself. */
export type Served = (request: IncomingMessage, response: ServerResponse) => unknown

/** What carries worlds through this process. */
interface Carrying {
  readonly storage: AsyncLocalStorage<CarriedWorld>
  /** The started mocks that have worlds of a name. */
  readonly carriers: Set<Joining>
  readonly served: Set<Served>
  /** Takes the hooks out again, while they are in. */
  unhook: (() => void) | undefined
}

/** Kept on the global object: a second copy of this module must find the world of a request too. */
export function carrying(): Carrying {
  const key = Symbol.for('rebilly-mock.carrying')
  const place = globalThis as { [key]?: Carrying }
  place[key] ??= {
    storage: new AsyncLocalStorage(),
    carriers: new Set(),
    served: new Set(),
    unhook: undefined,
  }
  return place[key]
}
