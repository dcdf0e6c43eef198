import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type SharedSettings, SharedWorld } from '../../src/hosts/shared/shared-world.ts'

export interface SharedServer {
  readonly shared: SharedWorld
  readonly url: string
  readonly port: number
}

/** A development server of an app that answers all but the mock's with "of the app", until the test is over. */
export async function sharedServer(settings: Partial<SharedSettings> = {}): Promise<SharedServer> {
  const shared = new SharedWorld({ page: { panel: false }, ...settings })
  const server = createServer((request, response) => {
    if (shared.handle(request, response)) return
    shared.begin(request, response)
    response.setHeader('Content-Type', 'text/html').end('of the app')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  onTestFinished(async () => {
    await shared.stop()
    server.close().closeAllConnections()
  })
  return { shared, url: `http://127.0.0.1:${port}`, port }
}
