import type { Answering } from '../interception/interception.ts'

/** Where a connection goes, as `net.connect` and `tls.connect` are told. */
export interface Peer {
  readonly host?: string | null | undefined
  readonly port?: number | string | null | undefined
}

/** Whether the API lies at a host and port, in whole or below a path. */
export const isMocked = (mocks: Answering, peer: Peer): boolean =>
  mocks.baseUrls.some(({ origin }) => isAt(origin, peer))

/** Whether a host and port are the API's alone, so that nothing may be sent there. */
export const isWhollyMocked = (mocks: Answering, peer: Peer): boolean =>
  mocks.baseUrls.some(({ origin, path, shared }) => path === '' && !shared && isAt(origin, peer))

/** Whether the API lies at a host and port, in whole or below a path, because the user said so: no app's own files do. */
export const isMockedByChoice = (mocks: Answering, peer: Peer): boolean =>
  mocks.baseUrls.some(({ origin, shared }) => !shared && isAt(origin, peer))

function isAt(origin: string, { host, port }: Peer): boolean {
  const url = new URL(origin)
  return url.hostname === nameOf(host) && portOf(url) === Number(port)
}

/** As a URL has it: an address may be written in several ways, and that of IPv6 stands in brackets there. */
function nameOf(host: Peer['host']): string | undefined {
  // As `net` takes it that is told no host.
  const written = host ?? 'localhost'
  const isBare = written.includes(':') && !written.startsWith('[')
  return URL.parse(`http://${isBare ? `[${written}]` : written}`)?.hostname.replace(/\.$/, '')
}

const portOf = ({ port, protocol }: URL): number =>
  port === '' ? ({ 'http:': 80, 'https:': 443 }[protocol] ?? Number.NaN) : Number(port)
