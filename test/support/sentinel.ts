import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net'

export interface Sentinel {
  readonly url: string
  /** How many requests came, preflights among them. */
  readonly hits: number
  /** How many connections were opened, those that never became a request among them (TLS, a preconnect). */
  readonly connections: number
  /** What came, in words: each request's method and path, and each connection that is not, or not yet, one. */
  readonly escaped: readonly string[]
  /** Resolves when every connection that was begun before is counted. */
  settled(): Promise<void>
  close(): void
}

/** Stands on loopback where the real host would be: whatever reaches it has escaped the mock. */
export async function startSentinel(): Promise<Sentinel> {
  /** How many requests came by each connection. */
  const connections = new Map<Socket, number>()
  const requests: string[] = []
  const server = createServer(({ method, url, socket }, response) => {
    connections.set(socket, (connections.get(socket) ?? 0) + 1)
    requests.push(`${method} ${url}`)
    response
      .writeHead(418, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Headers': '*',
        'Access-Control-Allow-Methods': '*',
      })
      .end()
  })
  server.on('connection', (socket) => connections.set(socket, 0))
  // A connection to it comes after those that were begun before, and is none of theirs.
  const mark = createTcpServer((socket) => socket.destroy())
  for (const each of [server, mark]) {
    await new Promise<void>((resolve) => each.listen(0, '127.0.0.1', resolve))
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get hits() {
      return requests.length
    },
    get connections() {
      return connections.size
    },
    get escaped() {
      const bare = [...connections.values()].filter((count) => count === 0)
      return [...requests, ...bare.map(() => 'a connection without a request')]
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
