import type { RequestHandler } from 'msw'
import type { OperationName } from '#contract/error-statuses'
import type { PaymentToken } from '#contract/payment-token'
import { plainCopy } from '#database/plain-copy'
import { World } from '#database/world'
import { resolveBaseUrls } from '#handlers/base-urls'
import type { Call } from '#handlers/call'
import { type Backend, dispatch } from '#handlers/dispatch'
import { createHandlers } from '#handlers/request-handlers'
import { locate } from '#handlers/route'
import { eventOf } from '#semantics/event-of'
import type { TokenInput } from '#semantics/issue-token'
import type { Rules } from '#semantics/rules'
import { type Alone, CustomerStore } from './customer-store.ts'
import { Events, type MockEvents } from './events.ts'
import { entryOf } from './journal/entry.ts'
import { Journal } from './journal.ts'
import {
  type MockOptions,
  type ResolvedOptions,
  resolveOptions,
  type WorldSource,
} from './options.ts'
import type { Keeper } from './persistence.ts'
import type { RequestMatch } from './request-match.ts'
import {
  type Latency,
  type RateLimit,
  type Scenario,
  type ScenarioName,
  Scenarios,
} from './scenarios.ts'
import type { Checkpoints, MockSnapshot } from './state.ts'
import { type TagStore, tagStore } from './tag-store.ts'

/** A mock of the API with a world of its own. */
export interface Mock {
  /** Request handlers for a `setupWorker` or `setupServer` of your own. */
  readonly handlers: RequestHandler[]
  /** Answers a request; `undefined` when it is not for the API. Never rejects. */
  fetch(request: Request): Promise<Response | undefined>
  /** Whether a URL is under one of the mock's base URLs. */
  claims(url: string | URL): boolean
  /** The customers, for tests and stories. */
  readonly customers: CustomerStore
  /** The tags, for tests and stories. */
  readonly tags: TagStore
  /**
   * Payment tokens, as `POST /tokens` makes them, with sample details for those that you leave out;
   * rejects with the 422 `Problem` of a bad one.
   *
   * @example
   * const { id } = await mock.tokens.issue({ paymentInstrument: { expMonth: 1, expYear: 2020 } })
   * await mock.customers.put('cus_1', { paymentToken: id }) // its card has expired
   */
  readonly tokens: { issue(input?: TokenInput): Promise<PaymentToken> }
  /** The requests that came, each with its answer and why it was that. */
  readonly journal: Journal
  /**
   * Begins a scenario for the requests of an operation, or of all with `*`, that match: say what happens
   * to them by the methods of what it returns. The newest that applies decides; `reset` ends all.
   *
   * @example
   * mock.when('PutCustomer', { id: 'cus_1' }).once().respond(409)
   */
  when<Name extends OperationName | '*'>(operation: Name, match?: RequestMatch): Scenario<Name>
  /** Delays every answer, by milliseconds or spread as a server's, seeded; `false` ends that. */
  latency(latency: Latency | false): void
  /** Answers every request with a network error, or ends that with `false`. */
  offline(offline?: boolean): void
  /** Answers with 429 what exceeds a rate; `false` ends that. */
  rateLimit(limit: RateLimit | false): void
  /** Puts a named scenario in force, in the place of the one before; `happy` is none. */
  scenario(name: ScenarioName): void
  /** The raw `@mswjs/data` collections, for their query syntax. */
  readonly db: {
    readonly customers: World['customers']['collection']
    readonly tags: World['tags']['collection']
  }
  /** The API's webhooks about customers, as events in the process. */
  readonly events: MockEvents
  /** Settles when the start data is in; everything else awaits it. Rejects when that data is invalid. */
  readonly ready: Promise<void>
  /**
   * Brings everything back to its start: data, ids, scenarios, journal. A request of before that is still
   * on its way is answered 503, and changes nothing. Checkpoints stay.
   */
  reset(): Promise<void>
  /**
   * The whole world as plain JSON: every record, and how many ids were given. Scenarios and the journal
   * are not part of it.
   *
   * @example
   * const snapshot = await mock.snapshot()
   */
  snapshot(): Promise<MockSnapshot>
  /**
   * Puts a snapshot, or any world, in the place of the mock's own; rejects with an error that names record
   * and field, and changes nothing, when it is not as it must be.
   *
   * @example
   * await mock.restore(snapshot)
   */
  restore(world: WorldSource): Promise<void>
  /**
   * Remembers the world under a name, in the place of what had that name before.
   *
   * @example
   * await mock.checkpoint('logged-in')
   */
  checkpoint(name: string): Promise<void>
  /**
   * Goes back to a checkpoint, as often as you like; rejects for a name that none has.
   *
   * @example
   * await mock.rollback('logged-in')
   */
  rollback(name: string): Promise<void>
  /**
   * The snapshot as a JSON file, which `import` and the option `world` take.
   *
   * @example
   * link.href = URL.createObjectURL(await mock.export())
   */
  export(): Promise<File>
  /**
   * Restores what a file of `export` holds; rejects as `restore` does.
   *
   * @example
   * await mock.import(input.files[0])
   */
  import(file: Blob): Promise<void>
}

/**
 * Makes a mock of the Rebilly Customers API.
 *
 * @example
 * const mock = createMock({ customers: 25 })
 * const response = await mock.fetch(
 *   new Request('https://api.rebilly.com/customers', { headers: { 'REB-APIKEY': 'any' } }),
 * )
 */
export function createMock(options?: MockOptions): Mock {
  const resolved = resolveOptions(options)
  const { rules } = resolved
  const journal = new Journal(resolved.journalLimit)
  const baseUrls = resolveBaseUrls(resolved.baseUrl)
  const world = new World(resolved)
  const [first] = baseUrls
  const base = first ? `${first.origin}${first.path}` : ''
  const events = new Events()
  world.observers.add((change) => events.announce(() => eventOf(world, base, change)))
  const scenarios = new Scenarios(world, { ...resolved, maxBodySize: rules.maxBodySize })
  const opening = open(world, resolved, events)
  const ready = opening.then(() => {})
  // Whoever awaits `ready` or sends a request is told; a mock that nobody uses must not end a process.
  ready.catch(() => {})

  const claims = (url: string | URL) => {
    const parsed = URL.parse(url)
    return parsed !== null && locate(parsed, baseUrls) !== undefined
  }
  const backend: Backend = {
    world,
    rules,
    baseUrls,
    ready,
    alone: async (call, operate) => {
      const keeper = await opening
      if (!keeper) return operate()
      const readBody = () => call.readBody(rules.maxBodySize)
      return keeper.answer({ request: call.request, readBody }, operate)
    },
    intervene: (call) => scenarios.intervene(call),
    breachOf: resolved.checkResponses ? checking(rules) : undefined,
    received: (call) => journal.receive(call),
    settled: (call) => {
      journal.settle(call)
      if (resolved.log) void write(call, resolved.log)
    },
  }
  const alone: Alone = async (work) => {
    const keeper = await opening
    return keeper ? keeper.run(work) : work()
  }
  const fetch = (request: Request) => dispatch(backend, request)
  const checkpoints: Checkpoints = new Map()
  const state = async () => {
    const { stateOf } = await import('./state.ts')
    await ready
    return stateOf(world, checkpoints)
  }

  return {
    handlers: createHandlers(claims, fetch),
    fetch,
    claims,
    customers: new CustomerStore(world, rules, base, alone),
    tags: tagStore(world, rules, base, alone),
    tokens: {
      async issue(input) {
        const { issueToken } = await import('#semantics/issue-token')
        return alone(() => issueToken(world, rules, base, plainCopy(input)))
      },
    },
    journal,
    when: (operation, match) => scenarios.when(operation, match),
    latency: (latency) => scenarios.delay(latency),
    offline(offline = true) {
      scenarios.isOffline = offline
    },
    rateLimit: (limit) => scenarios.limit(limit),
    scenario: (name) => scenarios.use(name),
    db: { customers: world.customers.collection, tags: world.tags.collection },
    events,
    ready,
    async reset() {
      const keeper = await opening
      await (keeper ? keeper.reset() : world.reset())
      scenarios.reset()
      journal.clear()
      events.delivery?.reset()
    },
    snapshot: async () => (await state()).snapshot(),
    restore: (given) => alone(async () => (await state()).restore(given)),
    checkpoint: async (name) => (await state()).checkpoint(name),
    rollback: (name) => alone(async () => (await state()).rollback(name)),
    export: async () => (await state()).export(),
    import: (file) => alone(async () => (await state()).import(file)),
  }
}

async function open(
  world: World,
  options: ResolvedOptions,
  events: Events,
): Promise<Keeper | undefined> {
  await world.open()
  const { rules, persist } = options
  if (rules.strictBody || rules.customFields || rules.websites) {
    const { extraChecks } = await import('#semantics/extra-checks')
    rules.extraChecks = extraChecks(rules)
  }
  if (options.events) {
    const { lateDelivery } = await import('./late-delivery.ts')
    events.delivery = lateDelivery(options.events, options.seed, (event) => events.deliver(event))
  }
  const begin = (each: World) => begun(each, options)
  if (!persist) return void (await begin(world))
  const { persisted } = await import('./persistence.ts')
  return persisted(world, persist, begin)
}

async function begun(world: World, options: ResolvedOptions): Promise<void> {
  const { customers, world: given } = options
  const isEmpty = customers === 0 || (Array.isArray(customers) && customers.length === 0)
  if (isEmpty && given === undefined) return
  const { loadStartData } = await import('./start-data.ts')
  await loadStartData(world, options)
}

function checking({ problemContentType }: Rules): Backend['breachOf'] {
  return async (call, response) => {
    const { responseCheck } = await import('./response-check.ts')
    return responseCheck(problemContentType).breachOf(call, response)
  }
}

async function write(call: Call, mode: 'line' | 'full'): Promise<void> {
  const { log } = await import('./journal/log.ts')
  log(entryOf(call), mode)
}
