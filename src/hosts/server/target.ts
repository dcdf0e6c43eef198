import type { IncomingMessage } from 'node:http'

/** What a request is for, as its client sees it. */
export interface Target {
  readonly url: string
  readonly origin: string
}

/** Finds the URL that a client asked for; `undefined` when what it sent makes none. */
export function targets(): (message: IncomingMessage) => Target | undefined {
  // Nearly all requests of a server name one host.
  let latest: { host: string; origin: string | undefined } | undefined

  return ({ url: path = '/', headers, socket }) => {
    if (!path.startsWith('/')) return absolute(path)
    // HTTP/1.0 needs no Host header.
    const host = headers.host ?? `${socket.localAddress}:${socket.localPort}`
    if (latest?.host !== host) latest = { host, origin: URL.parse(`http://${host}`)?.origin }
    const { origin } = latest
    return origin === undefined ? undefined : { url: origin + path, origin }
  }
}

/** A client that takes the server for its proxy names the whole URL. */
function absolute(target: string): Target | undefined {
  const url = URL.parse(target)
  return url && /^https?:$/.test(url.protocol) ? { url: url.href, origin: url.origin } : undefined
}
