import type { Answering } from '../interception/interception.ts'
import { connectAtOnce } from './connect-at-once.ts'
import { isMocked, isWhollyMocked, type Peer } from './hosts.ts'
import { beforeConnection, type Connection, onConnection } from './on-connection.ts'

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
      const { connectionOptions } = controller
      // With `flush` it is a request, and the mock was asked for it.
      if (flush || !isWhollyMocked(mocks, connectionOptions)) return pass(flush)
      // Who has sent nothing yet may still send a request: a body can be long in coming.
      if (hasSent(socket)) socket.destroy(refusal(connectionOptions))
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

/** What a client is told that speaks what the mock does not. */
function refusal({ host, port }: Peer): NodeJS.ErrnoException {
  const error = new Error(
    `Failed to connect to ${host}:${port}: it is mocked, and what was sent is no HTTP, or not as long as its Content-Length says. ` +
      'Use fetch, http, https or http2, leave that header out, or leave this host out of the option `baseUrl` of the mock.',
  )
  return Object.assign(error, { code: 'ECONNREFUSED' })
}
