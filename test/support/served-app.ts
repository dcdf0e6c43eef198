import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** Asks an app; the world that it names, and where that is served. */
type AskApp = (
  world?: string,
  more?: { path?: string; at?: string; body?: string },
) => Promise<Response>

/** Has an app's server listen on loopback until the test ends. */
export async function servedApp(server: Server): Promise<AskApp> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close().closeAllConnections())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return (world, { path = '/', at, body } = {}) =>
    fetch(`${url}${path}`, {
      headers: {
        ...(world !== undefined && { 'X-Rebilly-Mock-World': world }),
        ...(at !== undefined && { 'X-Rebilly-Mock-At': at }),
      },
      ...(body !== undefined && { method: 'POST', body }),
    })
}
