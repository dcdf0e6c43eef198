import { networkInterfaces } from 'node:os'

/** What stands for every address of the machine. */
const everywhere = new Set(['0.0.0.0', '::'])

/** The URLs at which a server is reached: from this machine first, then from others in its networks. */
export function addressesOf(url: string, interfaces = networkInterfaces()): string[] {
  const { hostname, port } = new URL(url)
  if (!everywhere.has(hostname.replace(/^\[|\]$/g, ''))) return [url]
  const others = Object.values(interfaces)
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
  return ['127.0.0.1', ...others.map(({ address }) => address)].map(
    (address) => `http://${address}:${port}`,
  )
}
