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

function isAt(origin: string, { host, port }: Peer): boolean {
  const url = new URL(origin)
  // As `net` takes it that is told no host.
  const name = (host ?? 'localhost').replace(/\.$/, '').toLowerCase()
  return url.hostname.replace(/^\[|\]$/g, '') === name && portOf(url) === Number(port)
}

const portOf = ({ port, protocol }: URL): number =>
  port === '' ? ({ 'http:': 80, 'https:': 443 }[protocol] ?? Number.NaN) : Number(port)
