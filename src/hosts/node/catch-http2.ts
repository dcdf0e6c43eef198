import { AsyncLocalStorage } from 'node:async_hooks'
import http2, {
  type ClientHttp2Session,
  type ClientSessionOptions,
  type SecureClientSessionOptions,
  type ServerHttp2Session,
} from 'node:http2'
import type { Socket } from 'node:net'
import { type Duplex, duplexPair } from 'node:stream'
import type { ConnectionOptions, TLSSocket } from 'node:tls'
import type { Answering } from '../interception/interception.ts'
import { noteOwn } from '../interception/own-server.ts'
import { answerHttp2 } from './answer-http2.ts'
import { type Authority, urlOf } from './authority.ts'
import { isMocked } from './hosts.ts'
import { resetConnection } from './network-error.ts'
import { type Connection, onConnection } from './on-connection.ts'
import { refuseEarlierHttp2 } from './refuse-earlier-http2.ts'
import { markHttp2 } from './worlds/mark-http2.ts'

type Options = ClientSessionOptions | SecureClientSessionOptions
type Listener = (session: ClientHttp2Session, socket: Socket | TLSSocket) => void

/**
 * Answers clients of `node:http2`, by a server that listens nowhere; returns what ends that. Those of
 * other hosts are kept away from MSW, which waits for what such a client never writes: it takes the
 * socket's handle.
 */
export function catchHttp2(mocks: Answering): () => void {
  const { connect } = http2
  const server = noteOwn(http2.createServer())
  /** Each with its client's end of the connection. */
  const sessions = new Map<ServerHttp2Session, Duplex>()
  server.on(
    'request',
    answerHttp2(mocks, (session) => sessions.get(session)?.destroy(resetConnection())),
  )

  function connectToMock(url: URL, options: Options, listener?: Listener) {
    // A client such as got has connected before; that socket is not needed.
    const given = options.createConnection?.(url, options)
    const [near, far] = duplexPair()
    server.once('session', (session) => {
      sessions.set(session, near)
      session.once('close', () => sessions.delete(session))
    })
    server.emit('connection', far)
    const session = connect(url, { ...options, createConnection: () => near }, listener)
    session.once('close', () => given?.destroy())
    markHttp2(session, url.origin)
    return session
  }

  const isOfHttp2 = new AsyncLocalStorage<true>()
  const stopPassing = onConnection(({ controller }) => {
    const { connectionOptions } = controller
    const speaksHttp2 = isOfHttp2.getStore() || prefersHttp2(connectionOptions)
    if (speaksHttp2 && !isMocked(mocks, connectionOptions)) controller.passthrough()
  })

  const stopRefusing = refuseEarlierHttp2(mocks)

  http2.connect = (
    authority: string | URL | Authority,
    second?: Options | Listener,
    third?: Listener,
  ): ClientHttp2Session => {
    const [options, listener] = typeof second === 'function' ? [{}, second] : [second ?? {}, third]
    const url = urlOf(authority, options.protocol)
    if (url && isMocked(mocks, peerAt(url))) return connectToMock(url, options, listener)
    return isOfHttp2.run(true, () => connect(authority as string, options, listener))
  }

  return () => {
    http2.connect = connect
    stopRefusing()
    stopPassing()
    for (const session of sessions.keys()) session.close()
  }
}

const peerAt = ({ hostname, port, protocol }: URL) => ({
  host: hostname,
  port: port || (protocol === 'http:' ? 80 : 443),
})

/** Some ask first what the host speaks. For MSW every host speaks what the client likes best. */
function prefersHttp2(options: Connection['controller']['connectionOptions']): boolean {
  const { ALPNProtocols } = options as ConnectionOptions
  return Array.isArray(ALPNProtocols) && ALPNProtocols[0] === 'h2'
}
