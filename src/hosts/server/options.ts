import { longestWait } from '#engine/values/longest-wait'
import type { Mock } from '#mock/mock'
import { checkAgainst, type Rule, text } from '#mock/options/check-against'
import { usualLimits } from '../control/worlds/usual-limits.ts'
import { isOrigin } from './allowed-origins.ts'

/** Where and how a server listens, and what else it has than the API. */
export interface ServeOptions {
  /**
   * Who may ask for what is below `/__mock/`, which resets, reads and changes the mock: `'this-machine'` are
   * its own programs and pages, and the pages of `origins` that are shown on it; `'anyone'` is everyone who may use
   * the API. With `false` there is nothing of it.
   * @default 'this-machine'
   */
  control?: 'this-machine' | 'anyone' | false
  /**
   * What is done with the mock, and with each world of a name, before its first request; and after each reset by
   * control.
   * @example (mock) => mock.latency(100)
   */
  setup?: (mock: Mock) => unknown
  /**
   * How many worlds there may be that requests name by the header `X-Rebilly-Mock-World`.
   * @default 100
   */
  worldLimit?: number
  /**
   * About how many bytes those worlds may take together.
   * @default 536870912 (512 MiB)
   */
  worldMemory?: number
  /**
   * How long one of them stays that nobody asks for, in milliseconds.
   * @default 1800000 (30 minutes)
   */
  worldIdle?: number
  /**
   * The port; 0 is any free one.
   * @default 4010
   */
  port?: number
  /**
   * The address to listen on. One that others can reach is warned of.
   * @default '127.0.0.1'
   */
  host?: string
  /**
   * The origins whose pages may use it, in the place of the default; `'*'` is all. What has no origin, such
   * as curl, always may. Their hosts are names that the server may be called by.
   * @default pages of this machine (`localhost`, `127.0.0.1`, `[::1]`, any port), and with another `host`
   * also those of the host that the request names
   * @example ['http://localhost:5173', 'https://app.example.com']
   */
  origins?: string[]
  /**
   * How long `stop` waits for running requests before it cuts them off, in milliseconds.
   * @default 2000
   */
  graceTime?: number
  /**
   * How long a client may take to send the head of a request, in milliseconds.
   * @default 10000
   */
  headersTimeout?: number
  /**
   * How long a client may take to send a whole request, in milliseconds.
   * @default 30000
   */
  requestTimeout?: number
  /**
   * How long a connection may wait for its next request, in milliseconds.
   * @default 5000
   */
  keepAliveTimeout?: number
  /**
   * How long the rest of a body that is too large is still taken in, so that its sender gets to read the
   * 413, in milliseconds.
   * @default 2000
   */
  drainTimeout?: number
  /**
   * The largest head of a request, in bytes.
   * @default 16384
   */
  maxHeaderSize?: number
}

/** A server that listens. */
export interface RunningServer {
  /** Its address, without a slash at the end. */
  readonly url: string
  readonly port: number
  /** Ends it: running requests are answered, idle connections closed. A second call does nothing. */
  stop(): Promise<void>
}

const isPort = (value: unknown) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 65_536

const positive = (unit: string): Rule => [
  (value) => Number.isSafeInteger(value) && (value as number) > 0,
  `must be a whole number${unit}, 1 or more`,
]
const millisecondsFrom = (least: number): Rule => [
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= longestWait,
  `must be a whole number of milliseconds, from ${least} to ${longestWait}`,
]
const time = millisecondsFrom(1)

const rules: Record<keyof ServeOptions, Rule> = {
  control: [
    (value) => value === false || value === 'this-machine' || value === 'anyone',
    'must be "this-machine", "anyone" or false',
  ],
  setup: [(value) => typeof value === 'function', 'must be a function'],
  worldLimit: positive(''),
  worldMemory: positive(' of bytes'),
  worldIdle: time,
  port: [isPort, 'must be a whole number from 0 to 65535'],
  host: text,
  origins: [
    (value) => Array.isArray(value) && value.length > 0 && value.every(isOrigin),
    'must be a list of origins such as "http://localhost:5173", or of "*"',
  ],
  graceTime: millisecondsFrom(0),
  headersTimeout: time,
  requestTimeout: time,
  keepAliveTimeout: time,
  drainTimeout: millisecondsFrom(0),
  maxHeaderSize: positive(' of bytes'),
}

/** The defaults are in; `origins` has none that a list could say. */
export type ResolvedServeOptions = Required<Omit<ServeOptions, 'origins' | 'setup'>> &
  Pick<ServeOptions, 'origins' | 'setup'>

/** Fills in the defaults; throws a `TypeError` that names each option which cannot be. */
export function resolveServeOptions(options: ServeOptions = {}): ResolvedServeOptions {
  checkAgainst(rules, options, 'Failed to start the server')
  const { requestTimeout = 30_000 } = options
  return {
    port: options.port ?? 4010,
    host: options.host ?? '127.0.0.1',
    ...(options.origins && { origins: options.origins }),
    control: options.control ?? 'this-machine',
    ...(options.setup && { setup: options.setup }),
    worldLimit: options.worldLimit ?? usualLimits.worldLimit,
    worldMemory: options.worldMemory ?? usualLimits.worldMemory,
    worldIdle: options.worldIdle ?? usualLimits.worldIdle,
    graceTime: options.graceTime ?? 2000,
    // Node refuses a head that may take longer than the whole.
    headersTimeout: Math.min(options.headersTimeout ?? 10_000, requestTimeout),
    requestTimeout,
    keepAliveTimeout: options.keepAliveTimeout ?? 5000,
    drainTimeout: options.drainTimeout ?? 2000,
    maxHeaderSize: options.maxHeaderSize ?? 16_384,
  }
}
