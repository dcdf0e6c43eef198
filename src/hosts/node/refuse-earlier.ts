import { Socket } from 'node:net'
import type { Answering } from '../interception/interception.ts'
import { isWhollyMocked } from './hosts.ts'
import { fromBefore, peerOf } from './of-before.ts'

/**
 * Ends a connection to a host that is the mock's alone when a client takes up again what it has kept open
 * since before the start: nobody else sees what is sent there. Returns what ends that. To be begun before
 * MSW, so that the connections that MSW makes itself are known.
 */
export function refuseEarlier(mocks: Answering): () => void {
  const later = new WeakSet<Socket>()
  const { connect, write } = Socket.prototype

  const marking = function (this: Socket, ...args: Parameters<Socket['connect']>) {
    later.add(this)
    return connect.apply(this, args)
  } as Socket['connect']
  Socket.prototype.connect = marking

  Socket.prototype.write = function (this: Socket, ...args: Parameters<Socket['write']>) {
    const peer = peerOf(this)
    if (!later.has(this) && isWhollyMocked(mocks, peer)) this.destroy(fromBefore(peer))
    return write.apply(this, args)
  } as Socket['write']

  return () => {
    // Unless a `setupServer` of the user's goes on with it.
    if (Socket.prototype.connect === marking) Socket.prototype.connect = connect
    // It was a stream's, and a property of its own would hide that.
    Reflect.deleteProperty(Socket.prototype, 'write')
  }
}
