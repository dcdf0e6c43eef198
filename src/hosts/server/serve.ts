import { once } from 'node:events'
// Not a library that turns `fetch` into a server: srvx answers a network error with 500, and reads a body
// through web streams.
import { createServer, type Server } from 'node:http'
import { type AddressInfo, isIP } from 'node:net'
import { coded } from '#engine/problem/mock-error'
import type { AnyMock } from '#mock/mock'
import { Front } from '../control/front.ts'
import { requireMock } from '../interception/interception.ts'
import { noteOwn } from '../interception/own-server.ts'
import { accessRule } from './access-rule.ts'
import { originRule } from './allowed-origins.ts'
import { answering } from './answer.ts'
import { isLoopback } from './loopback.ts'
import {
  type ResolvedServeOptions,
  type RunningServer,
  resolveServeOptions,
  type ServeOptions,
} from './options.ts'
import { pageFile } from './page-files.ts'
import { refuseClient } from './refuse-client.ts'
import { stopping } from './stop.ts'
import { Waiting } from './waiting.ts'

/**
 * Serves a mock over HTTP, for backends in other languages, phones and curl; throws when the start data is
 * invalid, an option cannot be, or the port is in use. Everything below its address is the API's.
 *
 * @example
 * const { url, stop } = await serve(createMock({ customers: 25 }))
 * const response = await fetch(`${url}/customers`, { headers: { 'REB-APIKEY': 'any' } })
 * await stop()
 */
export const serve = (mock: AnyMock, options?: ServeOptions): Promise<RunningServer> =>
  serveAs(undefined, mock, options)

/** Serves a mock whose own world is called by a name, too. */
export async function serveAs(
  ownName: string | undefined,
  mock: AnyMock,
  options?: ServeOptions,
): Promise<RunningServer> {
  requireMock(mock)
  const resolved = resolveServeOptions(options)
  await mock.ready
  await resolved.setup?.(mock)
  const { host, headersTimeout, requestTimeout, keepAliveTimeout, maxHeaderSize } = resolved
  const server = createServer({
    headersTimeout,
    requestTimeout,
    keepAliveTimeout,
    maxHeaderSize,
    connectionsCheckingInterval: Math.min(1000, headersTimeout),
  })
  noteOwn(server)
  const stop = stopping(server, resolved.graceTime)
  const waiting = new Waiting()
  const { drainTimeout, origins, control } = resolved
  const mayAsk = originRule({ host, origins })
  const front = new Front(mock, {
    ...resolved,
    setup: resolved.setup,
    ownName,
    hasControl: control !== false,
  })
  const refusalOf = accessRule(mayAsk, { mayBeFar: control === 'anyone' })
  const answer = answering(mock, {
    isEnding: () => !server.listening,
    front,
    fileOf: pageFile,
    waiting,
    drainTimeout,
    refusalOf,
  })
  server.on('request', answer)
  // The client is told to go on when its body is read, and not when it is too large.
  server.on('checkContinue', answer)
  server.on('clientError', refuseClient(waiting))
  await listen(server, resolved)
  if (!isLoopback(host)) warn(host)

  const { port } = server.address() as AddressInfo
  let stopped: Promise<void> | undefined
  return {
    url: `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`,
    port,
    stop() {
      stopped ??= stop().finally(() => front.worlds.endAll())
      return stopped
    },
  }
}

async function listen(server: Server, { port, host }: ResolvedServeOptions): Promise<void> {
  // Node lets 511 wait, and whoever comes then is not heard for seconds: many tests begin at once.
  server.listen({ port, host, backlog: 4096 })
  try {
    await once(server, 'listening')
  } catch (error) {
    throw coded(
      'REBILLY_MOCK_SERVER',
      new Error(`Failed to start the server: ${cureOf(error, host, port)}`, { cause: error }),
    )
  }
}

function cureOf(error: unknown, host: string, port: number): string {
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} of ${host} is in use. Stop what listens there, or name another port (0 is any free one).`
    case 'EACCES':
      return `port ${port} needs more rights than this process has. Name one above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `"${host}" is no address of this machine. Name one such as 127.0.0.1, or 0.0.0.0 for all.`
    default:
      return `${message}.`
  }
}

const warn = (host: string) =>
  console.warn(
    `[rebilly-mock] The server listens on ${host}: everyone who can reach this machine can read and change its data. ` +
      'Leave the host out to be reached from this machine only.',
  )
