import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net'

export interface Sentinel {
  readonly url: string
  /** How many requests came, preflights among them. */
  readonly hits: number
  /** How many connections were opened, those that never became a request among them (TLS, a preconnect). */
  readonly connections: number
  /** Resolves when every connection that was begun before is counted. */
  settled(): Promise<void>
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
  // A connection to it comes after those that were begun before, and is none of theirs.
  const mark = createTcpServer((socket) => socket.destroy())
  for (const each of [server, mark]) {
    await new Promise<void>((resolve) => each.listen(0, '127.0.0.1', resolve))
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get hits() {
      return hits
    },
    get connections() {
      return connections
    },
    async settled() {
      const { port } = mark.address() as AddressInfo
      const came = once(mark, 'connection')
      // One that reads, which a mock of this very process lets pass.
      const probe = connect(port, '127.0.0.1')
        .on('data', () => {})
        .on('error', () => {})
      await came
      probe.destroy()
    },
    close() {
      mark.close()
      server.close()
      server.closeAllConnections()
    },
  }
}
