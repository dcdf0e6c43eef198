import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'
import { hostname } from 'node:os'
import { isLoopback } from './loopback.ts'

interface Listening {
  /** The origins whose pages may ask; `undefined` for those of this machine, `*` for all. */
  readonly origins: readonly string[] | undefined
  /** The address that the server listens on. */
  readonly host: string
  /** Whether the server is called by a name besides that address and this machine's; none without. */
  readonly isNamed?: (host: string) => boolean
  /** What to do where that is something else than to start it with `--origin`. */
  readonly cure?: string
}

/** The part of a request that tells whose it is. */
interface Asking {
  readonly url?: string | undefined
  readonly headers: IncomingHttpHeaders
}

/** Why a request may not be answered. */
export interface Refusal {
  /** Whether the page that asks may not, or the server is not called so. */
  readonly of: 'origin' | 'host'
  readonly detail: string
}

/**
 * Finds out why a request may not be answered, if it may not: it is another site's page that asks (Fetch
 * standard, `Origin` header), or one that has let its own name point here (DNS rebinding). Who is no
 * page sends no origin, and may.
 */
export function originRule(listening: Listening): (asking: Asking) => Refusal | undefined {
  const origins = listening.origins?.map(serialized)
  const isOpen = !isLoopback(listening.host)
  const ownNames = new Set([
    ...(origins ?? []).map(hostOf),
    ...(isOpen ? namesOfMachine(listening.host) : []),
  ])

  // Nearly all requests of a server name one host.
  let latest = { name: '', host: '' }
  const askedHost = (name = '') => {
    if (latest.name !== name) latest = { name, host: hostOf(`http://${name}`) }
    return latest.host
  }
  const isMine = (host: string) =>
    isThisMachine(host) ||
    ownNames.has(host) ||
    (isOpen && isIP(bare(host)) > 0) ||
    (listening.isNamed?.(host) ?? false)
  const mayAsk = (origin: string, host: string) => {
    if (origins) return origins.includes(serialized(origin))
    if (!/^https?:/.test(origin)) return false
    const site = hostOf(origin)
    return isThisMachine(site) || ((isOpen || listening.isNamed?.(host)) && site === host)
  }

  return ({ url = '', headers }) => {
    if (origins?.includes('*')) return
    const host = askedHost(headers.host)
    // What is no host is no name either, and gets a 400. Who names the whole URL takes the server for its
    // proxy, which no page can: its host is not read (RFC 9112, 3.2.2).
    if (host !== '' && url.startsWith('/') && !isMine(host)) {
      return { of: 'host', detail: strange(headers.host ?? '', listening.cure) }
    }
    const { origin } = headers
    if (origin !== undefined) {
      // Behind what forwards a port, the page's own server is called otherwise than the browser knows it.
      if (!origins && headers['sec-fetch-site'] === 'same-origin') return
      return mayAsk(origin, host)
        ? undefined
        : { of: 'origin', detail: foreign(origin, listening.cure) }
    }
    if (isLoadedElsewhere(headers)) return { of: 'origin', detail: embedded(listening.cure) }
  }
}

/** Whether what another site's page asks for is a part of it, such as an image, which names no origin. */
const isLoadedElsewhere = (headers: IncomingHttpHeaders): boolean =>
  headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] === 'no-cors'

/** Whether text is an origin as browsers send it, or `*`. */
export const isOrigin = (text: unknown): boolean =>
  typeof text === 'string' && /^(\*|null|[a-z][a-z\d+.-]*:\/\/[\p{L}\p{N}.:[\]_-]*)$/iu.test(text)

/** An origin in the one way to write it: in small letters, without the port that is its scheme's own. */
function serialized(origin: string): string {
  const url = URL.parse(origin)
  return url && url.origin !== 'null' ? url.origin : origin.toLowerCase()
}

/** The host of an origin, an IPv6 address in its brackets; empty when there is none. */
const hostOf = (origin: string): string => URL.parse(origin)?.hostname.replace(/\.$/, '') ?? ''

const bare = (host: string) => host.replace(/^\[|\]$/g, '')

/** Names below `localhost` lead to this machine too (RFC 6761, 6.3). */
const isThisMachine = (host: string) => isLoopback(bare(host)) || host.endsWith('.localhost')

function namesOfMachine(host: string): string[] {
  const name = hostname().toLowerCase()
  return [hostOf(`http://${host}`), name, `${name.replace(/\..*$/, '')}.local`].filter(Boolean)
}

const foreign = (
  origin: string,
  cure = `Start it with ${optionFor(origin)} if they should.`,
): string => `Pages of ${origin} may not use this server. ${cure}`

const strange = (
  host: string,
  cure = `Ask it by an address of this machine, or start it with ${optionFor(`http://${host}`)} if it should be.`,
): string => `This server is not called "${host}". ${cure}`

const embedded = (
  cure = `Ask by \`fetch\`, and start the server with ${optionFor('')} if that page should be answered.`,
): string => `Another site's page may not load this as an image, script or style. ${cure}`

/** The option as it is to be written; what is no origin is not brought near anyone's shell. */
function optionFor(origin: string): string {
  return `\`--origin ${isOrigin(origin) ? origin : '<origin>'}\` (the option \`origins\` of \`serve\`)`
}
