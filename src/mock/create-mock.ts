import type { RequestHandler } from 'msw'
import { World, type WorldState } from '#database/world'
import type { OperationKind } from '#engine/declared/declaration'
import type { DeclaredResource } from '#engine/declared/define-resource'
import type { ResourceStore } from '#engine/declared/resource-store'
import { coded } from '#engine/problem/mock-error'
import { worded } from '#engine/problem/refusal'
import { tablesOf } from '#engine/references/tables-of'
import type { Resource } from '#engine/resource/resource'
import type { WorldView } from '#engine/resource/world-view'
import type { Rules } from '#engine/rules'
import { plainCopy } from '#engine/values/plain-copy'
import { pageOrigin, resolveBaseUrls, wholeOrigin } from '#handlers/base-urls'
import type { Call } from '#handlers/call'
import { type Backend, dispatch } from '#handlers/dispatch'
import { locate } from '#handlers/locate'
import { createHandlers } from '#handlers/request-handlers'
import { shellOver } from '#handlers/response'
import { firstSegment, Router } from '#handlers/router'
import type { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'
import type { PaymentToken } from '#resources/contracts/types'
import type { CustomerTables } from '#resources/customers/customer-world'
import { asideOf } from './aside.ts'
import { lazyClock } from './clock/mock-clock.ts'
import type { Defining } from './definitions/defining.ts'
import { Events, type KnownTypes } from './events/events.ts'
import { noteInsides } from './insides.ts'
import { Journal } from './journal/journal.ts'
import type { RequestMatch } from './match/request-match.ts'
import type { DefinedMock, Mock, TypesOf } from './mock.ts'
import type { LogMode } from './options/log-mode.ts'
import type { DefinedOptions, MockOptions } from './options/mock-options.ts'
import { resolveOptions } from './options/resolve-options.ts'
import { Scenarios } from './scenarios/scenarios.ts'
import type { MockSnapshot } from './state/mock-state.ts'
import { type Begin, openWorld } from './state/open-world.ts'
import type { Checkpoints } from './state/state.ts'
import { type Alone, CustomerStore } from './stores/customer-store.ts'
import { tagStore } from './stores/tag-store.ts'

/**
 * Makes a mock of the Rebilly Customers API.
 *
 * @example
 * const mock = createMock({ customers: 25 })
 * const response = await mock.fetch(
 *   new Request('https://api.rebilly.com/customers', { headers: { 'REB-APIKEY': 'any' } }),
 * )
 */
export function createMock<
  const Own extends readonly DeclaredResource[] = readonly [],
  const Version extends ContractVersion = typeof defaultVersion,
>(options: DefinedOptions<Own, Version>): DefinedMock<Own, Version>
export function createMock<
  const Own extends readonly DeclaredResource[] = readonly [],
  const Version extends ContractVersion = typeof defaultVersion,
>(options?: MockOptions<Own, Version>): Mock<Own, Version>
export function createMock(options?: object): Mock {
  return mockForPage(pageOrigin(), options)
}

/** What a mock has that was made like another: a name of its own, and the other's start. */
export interface Likeness {
  readonly name: string
  readonly start: WorldState
}

/** Makes a mock for a page of that origin, which the mock itself need not run in. */
export function mockForPage<
  const Own extends readonly DeclaredResource[] = readonly [],
  const Version extends ContractVersion = typeof defaultVersion,
>(
  page: string | undefined,
  options?: MockOptions<Own, Version>,
  like?: Likeness,
): Mock<Own, Version> {
  const resolved = resolveOptions(options)
  const { rules, resources, own } = resolved
  const router = new Router(resources)
  const { operations } = router
  const journal = new Journal(operations, resolved)
  const names = {
    all: router.names,
    own: own.map(({ declared }) => firstSegment(declared.path)),
  }
  const baseUrls = resolveBaseUrls(resolved.baseUrl, page, names)
  const world = new World<CustomerTables>(tablesOf(resources), resolved)
  const [first] = baseUrls
  const base = first ? `${first.origin}${first.path}` : ''
  const types: KnownTypes = resources.flatMap((each) => each.events ?? [])
  const events = new Events(types, async (listeners) => {
    const hub = await import('./events/event-hub.ts')
    return hub.eventHub(listeners, { world, resources, base, options: resolved })
  })
  const scenarios = new Scenarios(world, {
    ...resolved,
    operations,
    maxBodySize: rules.maxBodySize,
  })
  const db = Object.fromEntries(
    ['customers', 'tags', ...own.map(({ name }) => name)].map((name) => [
      name,
      world.table(name).collection,
    ]),
  )
  const defined = resolved.definitions && define({ resolved, router, world, scenarios, types, db })
  const open = (begin?: Begin) => openWorld(world, resolved, like?.start, begin)
  const opening = defined ? defined.then(open) : open()
  const ready = opening.then(() => {})
  // Whoever awaits `ready` or sends a request is told; a mock that nobody uses must not end a process.
  ready.catch(() => {})

  const claims = (url: string | URL) => {
    const parsed = url instanceof URL ? url : URL.parse(url)
    return parsed !== null && locate(parsed, baseUrls, router) !== undefined
  }
  const backend: Backend = {
    resources,
    router,
    missing: () => rules.contract.missing(),
    world,
    rules,
    baseUrls,
    ready,
    alone: async (call, operate) => {
      await events.hub
      const keeper = await opening
      if (!keeper) return operate()
      const readBody = () => call.readBody(rules.maxBodySize)
      return keeper.answer({ request: call.request, readBody }, operate)
    },
    rate: () => scenarios.rate,
    intervene: (call) => scenarios.intervene(call),
    breachOf: resolved.checkResponses ? checking(resources, rules) : undefined,
    received: (call) => journal.receive(call),
    settled: (call) => {
      scenarios.rest(call)
      journal.settle(call)
      if (resolved.log) void write(call, resolved.log, like?.name)
    },
  }
  const alone: Alone = async (work) => {
    const hub = await events.hub
    const keeper = await opening
    try {
      const done = await (keeper ? keeper.run(work) : work())
      hub?.changed()
      return done
    } catch (error) {
      throw await worded(error)
    }
  }
  // A server is asked for by one origin nearly always.
  let latest: { origin: string | undefined; backend: Backend } = { origin: undefined, backend }
  const backendAt = (origin: string | undefined): Backend => {
    if (!origin) return backend
    if (origin !== latest.origin)
      latest = { origin, backend: { ...backend, baseUrls: [wholeOrigin(origin)] } }
    return latest.backend
  }
  const dispatched: Mock['answer'] = (request, { origin, baseUrls: given, aside } = {}) => {
    const asked = given ? { ...backend, baseUrls: given } : backendAt(origin)
    const changed = async () => (await events.hub)?.changed()
    return dispatch(aside ? asideOf(asked, changed) : asked, request)
  }
  // What a document has is not known before; where it fails, `ready` says so to whoever asks.
  const answer: Mock['answer'] = defined
    ? (request, at) => defined.catch(() => {}).then(() => dispatched(request, at))
    : dispatched
  const fetch = shellOver(answer)
  // Few ask for them, and to make them takes a fifth of what a mock takes: each reads the stack.
  let handlers: RequestHandler[] | undefined
  let resetCount = 0
  const resets = () => resetCount
  const clock = lazyClock({
    clock: world.clock,
    resets,
    async load() {
      const { movesOf } = await import('./clock/clock.ts')
      return movesOf({ world, alone, stage: scenarios, resets })
    },
  })
  const checkpoints: Checkpoints = new Map()
  const state = async () => {
    const states = await import('./state/state.ts')
    await ready
    return states.stateOf(world, checkpoints)
  }

  noteInsides(journal, { options: options ?? {}, resolved, page, router, names, world, journal })
  return {
    get handlers() {
      handlers ??= createHandlers(claims, fetch)
      return handlers
    },
    fetch,
    answer,
    claims,
    baseUrls,
    customers: new CustomerStore(world, rules, base, alone),
    tags: tagStore(world, rules, base, alone),
    tokens: {
      async issue(input) {
        const issuing = await import('#resources/tokens/issue-token')
        const tokens = await rules.contract.tokens()
        return alone(() => {
          const issued: unknown = issuing.issueToken(
            world,
            { rules, tokens, base },
            plainCopy(input),
          )
          return issued as PaymentToken<Version>
        })
      },
    },
    journal,
    when: (
      operation: string | DeclaredResource,
      second?: RequestMatch | OperationKind,
      third?: RequestMatch,
    ) => {
      if (typeof operation === 'string') return scenarios.when(operation, second as RequestMatch)
      return scenarios.when(operation.operationId(second as OperationKind), third)
    },
    resource<Of extends Own[number]>(resource: Of) {
      const view = world as unknown as WorldView
      if (own.includes(resource)) {
        return resource.storeIn({ world: view, rules, base, alone }) as ResourceStore<TypesOf<Of>>
      }
      throw coded(
        'REBILLY_MOCK_ARGUMENT',
        new TypeError(
          `Failed to find the records of "${resource?.name}": the mock was not made with it. Give it to \`createMock({ resources: [...] })\`.`,
        ),
      )
    },
    latency: (latency) => scenarios.delay(latency),
    offline(offline = true) {
      scenarios.isOffline = offline
    },
    rateLimit: (limit) => scenarios.limit(limit),
    scenario: (name) => scenarios.use(name),
    inForce: () => scenarios.inForce,
    db: db as unknown as Mock<Own, Version>['db'],
    events,
    clock,
    ready,
    async reset() {
      resetCount += 1
      // As requests do, so that one which came before is known to be of before.
      await ready
      const keeper = await opening
      await (keeper ? keeper.reset() : world.reset())
      resolved.restart()
      scenarios.reset()
      journal.clear()
      const hub = await events.hub
      hub?.reset()
      hub?.changed()
    },
    snapshot: async () => {
      const snapshot: unknown = await (await state()).snapshot()
      return snapshot as MockSnapshot<Version>
    },
    restore: (given) => alone(async () => (await state()).restore(given)),
    checkpoints: () => [...checkpoints.keys()],
    checkpoint: async (name) => (await state()).checkpoint(name),
    rollback: (name) => alone(async () => (await state()).rollback(name)),
    export: async () => (await state()).export(),
    import: (file) => alone(async () => (await state()).import(file)),
  }
}

async function define(mock: Defining): Promise<Begin> {
  mock.router.operations.isPending = true
  mock.types.isPending = true
  const definitions = await import('./definitions/define.ts')
  return definitions.define(mock)
}

function checking(resources: readonly Resource[], rules: Rules): Backend['breachOf'] {
  return async (call, answer) => {
    const checks = await import('./response-check/response-check.ts')
    const check = await checks.responseCheck(resources, rules)
    return check.breachOf(call, answer)
  }
}

let logging: Promise<typeof import('./journal/log.ts')> | undefined

/** In the order of the answers, as the callbacks of one promise are. */
async function write(
  call: Call,
  mode: Exclude<LogMode, false>,
  name: string | undefined,
): Promise<void> {
  // Not an import for each: that takes longer than a line.
  logging ??= import('./journal/log.ts')
  const { log } = await logging
  log(call, mode, name)
}
