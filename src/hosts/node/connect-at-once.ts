import type { Connection } from './on-connection.ts'

/** What MSW's controller keeps from other packages. */
interface Connecting {
  readonly pendingConnection: { readonly promise: Promise<unknown> }
  isAwaitingConnect(): boolean
  emulateConnect(): void
}

/**
 * Tells a client at once that it is connected, as a server would: from then on the timeouts of `node:http`
 * count. MSW tells those so that write only then, and the others when the answer is there.
 */
export async function connectAtOnce(controller: Connection['controller']): Promise<void> {
  const connecting = controller as unknown as Connecting
  await connecting.pendingConnection.promise
  const isPending = controller.readyState === pending && connecting.isAwaitingConnect()
  if (isPending) connecting.emulateConnect()
}

/** `SocketController.PENDING`, which the package does not export. */
const pending = 0
