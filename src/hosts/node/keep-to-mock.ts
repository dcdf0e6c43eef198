import type { Answering } from '../interception/interception.ts'
import { connectAtOnce } from './connect-at-once.ts'
import { isMocked, isMockedByChoice, isWhollyMocked, type Peer } from './hosts.ts'
import { beforeConnection, type Connection, onConnection } from './on-connection.ts'
import { passingRequest } from './passing.ts'

/**
 * Sees to what MSW leaves to the network of a connection to a mocked host: what speaks something else
 * than HTTP is refused, and the rest need not wait for its answer to be connected; returns what ends that.
 */
export function keepToMock(mocks: Answering): () => void {
  const releases = [
    beforeConnection(({ socket, controller }) => refuseOther(mocks, socket, controller)),
    onConnection(({ controller }) => {
      if (isMocked(mocks, controller.connectionOptions)) connectAtOnce(controller)
    }),
  ]
  return () => {
    for (const release of releases) release()
  }
}

function refuseOther(
  mocks: Answering,
  socket: Connection['socket'],
  controller: Connection['controller'],
): void {
  const pass: typeof controller.passthrough = controller.passthrough.bind(controller)
  // Not by the union's own type: one of the two answers with a TLS socket.
  Object.assign(controller, {
    passthrough(flush: Parameters<typeof pass>[0]) {
      // MSW sends on by `flush` what it could read to the end.
      const error = refusal(mocks, controller.connectionOptions, flush !== undefined)
      if (!error) return pass(flush)
      // Who has sent nothing yet may still send a request: a body can be long in coming.
      if (hasSent(socket)) socket.destroy(error)
      return socket
    },
  })
}

function hasSent(socket: Connection['socket']): boolean {
  try {
    return socket.bytesWritten > 0
  } catch {
    // Node cannot count while MSW reads what waited for the connection.
    return true
  }
}

/** Why a connection must not pass to where it goes; `undefined` where it may. */
function refusal(mocks: Answering, peer: Peer, isWhole: boolean): Error | undefined {
  const request = passingRequest()
  if (!request) return !isWhole && isMockedByChoice(mocks, peer) ? notHttp(peer) : undefined
  if (mocks.claims(request.url)) return isWhole ? undefined : notHttp(peer)
  if (!isWhollyMocked(mocks, peer)) return undefined
  return isWhole ? noProxy(peer, request) : notHttp(peer)
}

/** What a client is told that speaks what the mock does not. */
const notHttp = ({ host, port }: Peer): Error =>
  refused(
    new Error(
      `Failed to connect to ${host}:${port}: it is mocked, and what was sent is no HTTP, or not as long as its ` +
        'Content-Length says. Use fetch, http, https or http2, leave that header out, or leave this host out of the ' +
        'option `baseUrl` of the mock.',
    ),
  )

/** What a client is told that takes the API for a proxy. */
const noProxy = ({ host, port }: Peer, { method, url }: Request): Error =>
  refused(
    new Error(
      `Failed to connect to ${host}:${port}: it is mocked, and ${method} ${url} asks it for another host, as one asks ` +
        'a proxy. Ask that host itself, give the address of the proxy, or leave this one out of the option `baseUrl` of ' +
        'the mock.',
    ),
  )

/** As a network has it. */
const refused = (error: Error): NodeJS.ErrnoException =>
  Object.assign(error, { code: 'ECONNREFUSED' })
