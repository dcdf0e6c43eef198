import { Interceptor } from '@mswjs/interceptors'
import { SocketInterceptor } from '@mswjs/interceptors/net'

/** A socket of a client that is to connect, and what decides whether it is answered here or passes. */
export type Connection = Exclude<
  Parameters<Parameters<SocketInterceptor['on']>[1]>[0],
  { type: '*' }
>

/** Hears of each socket of the process before it connects, after MSW; returns what ends that. */
export function onConnection(hear: (connection: Connection) => void): () => void {
  // One for the process, and also the one that MSW listens to.
  const sockets = Interceptor.singleton(SocketInterceptor)
  const ended = new AbortController()
  sockets.apply(ended)
  sockets.on('connection', hear, { signal: ended.signal })
  return () => {
    ended.abort()
    sockets.dispose(ended)
  }
}
