import { ClientRequest } from 'node:http'
import { Socket } from 'node:net'
import type { RequestController } from '@mswjs/interceptors'

/** Tells a client to go on that waits for that before it sends its body (RFC 9110, 10.1.1), as a server of Node does. */
export function sayContinue({ headers }: Request, initiator: unknown): void {
  if (!/^100-continue$/i.test(headers.get('expect') ?? '')) return
  // MSW names what the client has called where it knows that client, and the connection of any other.
  const asked = initiator instanceof ClientRequest ? initiator.socket : initiator
  if (!(asked instanceof Socket)) return
  // Where the mock lets the request pass, the real host is not to say so again.
  headers.delete('expect')
  // Later than MSW reads the head: the client may answer at once.
  queueMicrotask(() => {
    if (!asked.destroyed) asked.push('HTTP/1.1 100 Continue\r\n\r\n')
  })
}

/** Ends a connection with its answer when the client offers to speak something else on it: MSW hears no more there. */
export function closeAfterUpgrade({ headers }: Request, controller: RequestController): void {
  if (!headers.has('upgrade')) return
  const respond = controller.respondWith.bind(controller)
  controller.respondWith = (response) => {
    if (response.type !== 'error') response.headers.set('Connection', 'close')
    respond(response)
  }
}
