import { once } from 'node:events'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'

/**
 * Makes what stops a server: it lets running requests end, and cuts them off when the time is up, in milliseconds.
 *
 * A client opens connections before it needs them; Node closes only those that were asked something already.
 */
export function stopping(server: Server, graceTime: number): () => Promise<void> {
  const open = new Set<Socket>()
  server.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return async () => {
    const closed = once(server, 'close')
    server.close()
    const cut = setTimeout(() => server.closeAllConnections(), graceTime)
    // What has come with a connection is read within two turns, and is a request like any other.
    for (let turn = 0; turn < 2; turn += 1) await setImmediate()
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
    await closed
    clearTimeout(cut)
  }
}
