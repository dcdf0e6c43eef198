/** What `http2.connect` takes for the host of a session: it need not be a whole URL. */
export interface Authority {
  readonly protocol?: string
  readonly hostname?: string
  readonly host?: string
  readonly port?: string | number
}

/** The URL of what `http2.connect` is told, by its own rules; `undefined` for what it throws for. */
export function urlOf(authority: string | URL | Authority, protocol?: string): URL | undefined {
  if (typeof authority === 'string') return URL.parse(authority) ?? undefined
  const { port = '' } = authority
  const scheme = authority.protocol || protocol || 'https:'
  const name = authority.hostname || authority.host || 'localhost'
  const isBare = name.includes(':') && !name.startsWith('[')
  return URL.parse(`${scheme}//${isBare ? `[${name}]` : name}:${port}`) ?? undefined
}
