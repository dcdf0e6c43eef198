declare module 'autocannon' {
  export interface Request {
    method: string
    path: string
    headers: Record<string, string>
    body: string
  }

  export interface Client {
    setRequests(requests: Request[]): void
    on(event: 'response', listener: (status: number) => void): void
  }

  interface Result {
    readonly requests: { readonly average: number }
    readonly latency: { readonly p99: number }
    readonly errors: number
    readonly timeouts: number
  }

  interface Running extends Promise<Result> {
    on(event: 'tick', listener: () => void): void
  }

  export default function autocannon(options: {
    url: string
    connections: number
    duration: number
    setupClient: (client: Client) => void
  }): Running
}

declare module 'json-server' {
  import type { Server } from 'node:http'

  interface App {
    use(middleware: unknown): void
    listen(port: number, host: string, listening: () => void): Server
  }

  const jsonServer: {
    create(): App
    router(data: object): unknown
    readonly bodyParser: unknown
  }
  export default jsonServer
}
