import type { IncomingMessage } from 'node:http'
import type { originRule } from './allowed-origins.ts'
import { isLoopback } from './loopback.ts'

/** What whoever may not ask is answered. */
export interface Denial {
  readonly status: 403 | 421
  readonly detail: string
}

/** Finds out why a request may not be answered: what is for the control is asked for more than what is for the API. */
export function accessRule(
  mayAsk: ReturnType<typeof originRule>,
  { mayBeFar }: { readonly mayBeFar: boolean },
): (message: IncomingMessage, isForControl: boolean) => Denial | undefined {
  return (message, isForControl) => {
    const refusal = mayAsk(message)
    if (refusal) {
      const isMisdirected = isForControl && refusal.of === 'host'
      return { status: isMisdirected ? 421 : 403, detail: refusal.detail }
    }
    if (!isForControl) return undefined
    if (!mayBeFar && !isFromHere(message)) return { status: 403, detail: far }
    return isLedHere(message) ? { status: 403, detail: led } : undefined
  }
}

const isFromHere = ({ socket }: IncomingMessage) =>
  isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/, ''))

/** Whether another site's page has a browser load it, which names no origin then: by a link, or in a frame. */
const isLedHere = ({ headers }: IncomingMessage) =>
  headers['sec-fetch-site'] === 'cross-site' && headers.origin === undefined

const far =
  'Only this machine may control the mock. Start the server with `--control anyone` (the option `control` of ' +
  '`serve`) if everyone who reaches it may.'

const led =
  "Another site's page may not lead here. Ask by `fetch`, or open the address in a tab of its own."
