import { InvalidArgumentError } from 'commander'
import { isLoopback } from '../server/loopback.ts'

/** Whether the target is on this machine, where nobody's account is. */
export const isThisMachine = ({ hostname }: URL): boolean =>
  isLoopback(hostname.replace(/^\[|\]$/g, ''))

/** The base URL of the API; a key is not sent in the clear to another machine. */
export function targetOf(text: string): URL {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError('It must be a URL, such as http://127.0.0.1:4010.')
  }
  if (url.username !== '' || url.search !== '' || url.hash !== '') {
    throw new InvalidArgumentError('It must be a base URL: without user, query and fragment.')
  }
  if (url.protocol === 'http:' && !isThisMachine(url)) {
    throw new InvalidArgumentError('It must begin with https, or be on this machine.')
  }
  return url
}

/** The headers of the key that an environment variable holds. */
export function keyOf(name: string): Record<string, string> {
  const failure = 'Failed to find the key:'
  // What looks like a key is not repeated: the terminal may be someone else's to read.
  if (!/^[a-z_]\w*$/i.test(name) || /^(sk|pk)_/i.test(name)) {
    throw new Error(
      `${failure} what was given is no name of an environment variable. Put the key into one, and give its name.`,
    )
  }
  const key = process.env[name]
  if (!key) {
    throw new Error(
      `${failure} the environment variable ${name} is empty. Set it to your secret key.`,
    )
  }
  return { 'REB-APIKEY': key }
}

/** A fetch that stays at the target: a redirect would take the key along. */
export const fetchOf =
  (target: URL) =>
  async (request: Request): Promise<Response> => {
    try {
      return await fetch(request, { redirect: 'manual' })
    } catch (error) {
      if (request.signal.aborted) throw error
      const { cause } = error as { cause?: { code?: string; message?: string } }
      const reason = cause?.code ?? cause?.message ?? (error as Error).message
      throw new Error(`${target.host} gave none (${reason})`, { cause })
    }
  }

/** Asks once, by reading, before anything is written; throws when there is no API or the key is refused. */
export async function requireAnswer(
  fetch: (request: Request) => Promise<Response>,
  target: URL,
  init: { headers: Record<string, string>; signal: AbortSignal },
): Promise<void> {
  const url = `${target.href.replace(/\/$/, '')}/customers?limit=1`
  const { status } = await fetch(new Request(url, init)).catch((error: Error) => {
    init.signal.throwIfAborted()
    const { code } = (error.cause ?? {}) as { code?: unknown }
    if (code === 'ECONNREFUSED' && isThisMachine(target)) throw new Error(nothingAt(target))
    throw new Error(`Failed to ask for an answer: ${error.message}. Check --target.`)
  })
  if (status === 200) return
  const cure =
    status === 401 || status === 403 ? 'Check the key and its organization.' : 'Check --target.'
  throw new Error(`Failed to list customers: GET ${url} answered ${status}, not 200. ${cure}`)
}

const nothingAt = ({ origin, port }: URL) =>
  `Nothing listens at ${origin}. Start it with \`npx rebilly-mock serve --port ${port || 80}\`.`
