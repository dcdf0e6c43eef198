import http2, { type ClientHttp2Session } from 'node:http2'
import { duplexPair } from 'node:stream'
import type { Answering } from '../interception/interception.ts'
import { replaceMembers } from '../interception/replace-members.ts'
import { isMocked } from './hosts.ts'
import { fromBefore, peerOf } from './of-before.ts'

/**
 * Lets a client ask nothing more by a session of HTTP/2 with a mocked host that it has kept open since before the mock:
 * Node writes it past the socket, where nobody else sees it. Returns what ends that.
 */
export function refuseEarlierHttp2(mocks: Answering): () => void {
  const prototype = prototypeOfSessions()
  const { request } = prototype
  const value: ClientHttp2Session['request'] = function (this: ClientHttp2Session, ...args) {
    // Whom it is with, it knows once it is connected.
    if (this.connecting) {
      this.prependOnceListener('connect', () => {
        const error = refusalOf(this, mocks)
        if (error) this.destroy(error)
      })
    }
    const error = refusalOf(this, mocks)
    if (!error) return request.apply(this, args)
    // What is under way on it still gets its answer.
    this.close()
    throw Object.assign(error, { code: refused })
  }
  return replaceMembers(prototype, { request: { value, writable: true, configurable: true } })
}

/** By which a client such as undici asks again on another session. */
const refused = 'ERR_HTTP2_GOAWAY_SESSION'

/** Why a session must not be used, if it must not; one with the mock itself has no address. */
function refusalOf(session: ClientHttp2Session, mocks: Answering): Error | undefined {
  if (session.destroyed || !session.socket) return undefined
  const peer = peerOf(session.socket)
  return isMocked(mocks, peer) ? fromBefore(peer) : undefined
}

/** Node does not export the class. */
function prototypeOfSessions(): ClientHttp2Session {
  const [near] = duplexPair()
  const session = http2.connect('http://localhost', { createConnection: () => near })
  session.destroy()
  return Object.getPrototypeOf(session)
}
