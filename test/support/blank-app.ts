import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface BlankApp {
  readonly url: string
  /** The paths that were asked for. */
  readonly requests: string[]
  close(): void
}

/** An app without content, which sees what is not mocked; more files may be given, by path. */
export async function startBlankApp(files: Record<string, string> = {}): Promise<BlankApp> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    requests.push(path)
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html'
    response.setHeader('Content-Type', type)
    response.end(files[path] ?? (type === 'text/html' ? '<!doctype html><title>App</title>' : ''))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
