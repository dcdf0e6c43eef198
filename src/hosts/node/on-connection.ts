import { Interceptor } from '@mswjs/interceptors'
import { SocketInterceptor } from '@mswjs/interceptors/net'

/** A socket of a client that is to connect, and what decides whether it is answered here or passes. */
export type Connection = Exclude<
  Parameters<Parameters<SocketInterceptor['on']>[1]>[0],
  { type: '*' }
>

type Hear = (connection: Connection) => void

/** What MSW's emitter of connections has, which is no part of its types: it calls this before each listener. */
interface Hooked {
  readonly emitter: {
    readonly hooks: {
      on(hook: 'beforeEmit', call: Hear, options: { signal: AbortSignal }): void
    }
  }
}

/** Hears of each socket of the process before it connects, after MSW; returns what ends that. */
export const onConnection = (hear: Hear): (() => void) =>
  held((sockets, signal) => sockets.on('connection', hear, { signal }))

/** The same before MSW, which at once reads what the client has written, and may let the socket pass for it. */
export const beforeConnection = (hear: Hear): (() => void) =>
  held((sockets, signal) => {
    const heard = new WeakSet<Connection>()
    const hearOnce: Hear = (connection) => {
      if (!heard.has(connection)) hear(connection)
      heard.add(connection)
    }
    const { hooks } = (sockets as unknown as Hooked).emitter
    hooks.on('beforeEmit', hearOnce, { signal })
  })

function held(listen: (sockets: SocketInterceptor, signal: AbortSignal) => void): () => void {
  // One for the process, and also the one that MSW listens to.
  const sockets = Interceptor.singleton(SocketInterceptor)
  const ended = new AbortController()
  sockets.apply(ended)
  listen(sockets, ended.signal)
  return () => {
    ended.abort()
    sockets.dispose(ended)
  }
}
