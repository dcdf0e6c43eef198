import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Sentinel {
  readonly url: string
  /** How many requests came, preflights among them. */
  readonly hits: number
  /** How many connections were opened, those that never became a request among them (TLS, a preconnect). */
  readonly connections: number
  close(): void
}

/** Stands on loopback where the real host would be: whatever reaches it has escaped the mock. */
export async function startSentinel(): Promise<Sentinel> {
  let hits = 0
  let connections = 0
  const server = createServer((_, response) => {
    hits += 1
    response
      .writeHead(418, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Headers': '*',
        'Access-Control-Allow-Methods': '*',
      })
      .end()
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get hits() {
      return hits
    },
    get connections() {
      return connections
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
