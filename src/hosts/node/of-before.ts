import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Peer } from './hosts.ts'

/** What Node keeps of the host that a socket was told to connect to. */
type Connected = Pick<Socket, 'remoteAddress' | 'remotePort'> &
  Partial<Pick<TLSSocket, 'servername'>> & { readonly _host?: string | null }

/** Where a connection that is there goes. */
export const peerOf = ({ servername, _host, remoteAddress, remotePort }: Connected): Peer => ({
  host: servername || _host || remoteAddress,
  port: remotePort,
})

/** What a client is told that takes up a connection of before the mock. */
export function fromBefore({ host, port }: Peer): NodeJS.ErrnoException {
  const error = new Error(
    `Failed to send to ${host}:${port}: it is mocked, and this connection is of before. ` +
      'Start the mock before the first request, or send it again.',
  )
  // By which a client that tries again does so.
  return Object.assign(error, { code: 'ECONNRESET' })
}
