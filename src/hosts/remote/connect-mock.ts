import type { OperationKind } from '#engine/declared/declaration'
import type { DeclaredResource } from '#engine/declared/define-resource'
import { coded } from '#engine/problem/mock-error'
import type { KnownOperations } from '#engine/request/operation'
import type { RequestLike } from '#engine/request/request-like'
import { type BaseUrl, pageOrigin } from '#handlers/base-urls'
import { locate } from '#handlers/locate'
import { createHandlers } from '#handlers/request-handlers'
import { toResponse } from '#handlers/response'
import { ownsAmong } from '#handlers/router'
import type { RequestMatch } from '#mock/match/request-match'
import { checkAgainst } from '#mock/options/check-against'
import type { MockSnapshot } from '#mock/state/mock-state'
import { worldFile, worldIn } from '#mock/state/world-file'
import { fromBase64 } from '../control/said/base64.ts'
import { type Health, protocol } from '../control/said/health.ts'
import { isWorldName } from '../control/said/world-name.ts'
import { ControlClient } from './control-client.ts'
import { remoteAnswer } from './remote-answer.ts'
import { remoteClock } from './remote-clock.ts'
import { remoteJournal } from './remote-journal.ts'
import type { RemoteAt, RemoteMock } from './remote-mock.ts'
import { RemoteScenario } from './remote-scenario.ts'
import { remoteStore } from './remote-stores.ts'

export interface ConnectOptions {
  /**
   * The name of the world, which begins with its first use.
   * @default the world that all share who name none
   */
  world?: string
}

/**
 * Connects to a mock that is served, by `rebilly-mock serve` or another process: gives its interface over HTTP, which
 * every host and matcher takes. Rejects where nothing answers, or where the server has no control.
 *
 * @example
 * const mock = await connectMock('http://127.0.0.1:4010', { world: 'checkout-7' })
 * await mock.when('PutCustomer').once().respond(409)
 */
export async function connectMock<
  const Own extends readonly DeclaredResource[] = readonly DeclaredResource[],
>(url: string | URL, options: ConnectOptions = {}): Promise<RemoteMock<Own>> {
  const client = new ControlClient(baseOf(url), checkedWorld(options))
  const mock = await connected(client, ({ baseUrls }) => baseUrls)
  return mock as unknown as RemoteMock<Own>
}

/**
 * The same for a page whose own server has the mock: what nobody has said of the page's origin is not assumed, because
 * the app has a server there that answers.
 */
export const connectToOwnServer = (url: string, world: string | undefined): Promise<RemoteMock> =>
  connected(new ControlClient(url, world), ({ baseUrls }) =>
    baseUrls.filter(({ assumed }) => !assumed),
  )

async function connected(
  client: ControlClient,
  baseUrlsOf: (health: Health) => readonly BaseUrl[],
): Promise<RemoteMock> {
  const page = pageOrigin()
  const health = await client.send<Health>('getHealth', { query: { page } })
  if (health.protocol !== protocol)
    throw coded('REBILLY_MOCK_UNREACHABLE', new Error(otherVersion(client.url)))
  return remoteMock(client, { ...health, baseUrls: baseUrlsOf(health) }, page)
}

function remoteMock(
  client: ControlClient,
  { baseUrls, names, operations, resources }: Health,
  page: string | undefined,
): RemoteMock {
  const known = operations as readonly unknown[] as KnownOperations
  const paths = { names, owns: ownsAmong(known) }
  const claims = (url: string | URL) => {
    const parsed = url instanceof URL ? url : URL.parse(url)
    return parsed !== null && locate(parsed, baseUrls, paths) !== undefined
  }
  const sent = (request: RequestLike, at: RemoteAt = {}) =>
    remoteAnswer(client, request, { ...at, page })
  const fetch = async (request: RequestLike, at?: RemoteAt) => {
    const found = await sent(request, at)
    if (found?.bytes === undefined) return found && toResponse(found, request.method)
    const { status, headers, bytes } = found
    return new Response(bytes === '' ? null : fromBase64(bytes), { status, headers })
  }
  const snapshot = () => client.ask<MockSnapshot>('snapshot')
  const restore = (world: unknown) => client.ask('restore', { input: world })
  const mock = {
    url: client.url,
    world: client.world,
    handlers: createHandlers(claims, fetch),
    fetch,
    answer: sent,
    claims,
    baseUrls,
    ready: Promise.resolve(),
    customers: remoteStore(client, 'customers'),
    tags: remoteStore(client, 'tags'),
    tokens: { issue: (input: object = {}) => client.ask('issueToken', { input }) },
    clock: remoteClock(client),
    journal: remoteJournal(client),
    when(
      operation: string | DeclaredResource,
      second?: RequestMatch | OperationKind,
      third?: RequestMatch,
    ) {
      if (typeof operation === 'string') {
        return new RemoteScenario(client, known, operation, second as RequestMatch)
      }
      const id = operation.operationId(second as OperationKind)
      return new RemoteScenario(client, known, id, third)
    },
    resource({ name }: DeclaredResource) {
      if (resources.includes(name)) return remoteStore(client, name)
      throw coded(
        'REBILLY_MOCK_ARGUMENT',
        new TypeError(
          `Failed to find the records of "${name}": the mock at ${client.url} was not made with it. Give it to its \`createMock({ resources: [...] })\` or config file.`,
        ),
      )
    },
    latency: (latency: unknown) => client.ask('setLatency', { input: { latency } }),
    offline: (offline = true) => client.ask('setOffline', { input: { offline } }),
    rateLimit: (rateLimit: unknown) => client.ask('setRateLimit', { input: { rateLimit } }),
    scenario: (name: string) => client.ask('useScenario', { input: { name } }),
    reset: () => client.ask('reset'),
    snapshot,
    restore,
    checkpoint: (name: string) => client.ask('checkpoint', { params: { name } }),
    rollback: (name: string) => client.ask('rollback', { params: { name } }),
    export: async () => worldFile(await snapshot()),
    import: async (file: Blob) => restore(await worldIn(file)),
    async end() {
      const { world } = client
      if (world !== undefined) await client.ask('endWorld', { params: { world } })
    },
  }
  return mock as unknown as RemoteMock
}

const failure = 'Failed to connect to the mock'

function baseOf(given: string | URL): string {
  const url = URL.parse(given)
  if (url && /^https?:$/.test(url.protocol))
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
  throw coded(
    'REBILLY_MOCK_OPTIONS',
    new TypeError(
      `${failure}: ${JSON.stringify(given)} is no http(s) URL. Give one such as "http://127.0.0.1:4010".`,
    ),
  )
}

function checkedWorld(options: ConnectOptions): string | undefined {
  const name = (value: unknown) => typeof value === 'string' && isWorldName(value)
  checkAgainst(
    {
      world: [
        name,
        'must be 1 to 64 of ASCII letters, digits, "_", "-" and ".", the first a letter or digit',
      ],
    },
    options,
    failure,
  )
  return options.world
}

const otherVersion = (url: string) =>
  `${failure}: the server at ${url} is of another version of rebilly-mock. Use the same on both sides.`
