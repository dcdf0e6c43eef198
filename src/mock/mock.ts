import type { RequestHandler } from 'msw'
import type { Table } from '#database/table'
import type { OperationKind } from '#engine/declared/declaration'
import type { DeclaredResource } from '#engine/declared/define-resource'
import type { ResourceStore } from '#engine/declared/resource-store'
import type { Answer } from '#engine/request/answer'
import type { RequestLike } from '#engine/request/request-like'
import type { BaseUrl } from '#handlers/base-urls'
import type { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'
import type {
  CustomerRecord,
  PaymentToken,
  TagRecord,
  TokenInput,
} from '#resources/contracts/types'
import type { OperationName } from '#resources/index'
import type { MockClock } from './clock/mock-clock.ts'
import type { MockEvents } from './events/events.ts'
import type { Journal } from './journal/journal.ts'
import type { RequestMatch } from './match/request-match.ts'
import type { InForce } from './scenarios/in-force.ts'
import type { Latency } from './scenarios/latency.ts'
import type { ScenarioName } from './scenarios/names.ts'
import type { RateLimit } from './scenarios/rate-limit.ts'
import type { Scenario } from './scenarios/scenario.ts'
import type { MockState } from './state/mock-state.ts'
import type { CustomerStore } from './stores/customer-store.ts'
import type { TagStore } from './stores/tag-store.ts'

/** What a resource's types are. */
export type TypesOf<Of extends DeclaredResource> = NonNullable<Of['~types']>
type OperationOf<Of extends DeclaredResource> = TypesOf<Of>['operation']
/** The keys of its `actions`. */
type ActionOf<Of extends DeclaredResource> = TypesOf<Of>['action']
export type RecordOf<Of extends DeclaredResource> = TypesOf<Of>['record'] & { readonly id: string }

/** The name of its collection, if the types know it. */
type NameOf<Of extends DeclaredResource> = string extends Of['name'] ? never : Of['name']

/** Where a request is answered, in the place of the mock's base URLs, and for whom. */
export interface At {
  /** An origin that is the API's: so a server answers wherever it listens. */
  readonly origin?: string
  /** Base URLs as those of another mock: so one answers for a page that it does not run in. */
  readonly baseUrls?: readonly BaseUrl[]
  /**
   * Whether it comes from whoever tends the mock, and not from the app: it needs no credentials, meets no scenario, and is in
   * the journal only if it writes.
   * @default false
   */
  readonly aside?: boolean
}

/**
 * A mock of the API with a world of its own. Without a list of resources it may have any, which are told where they are
 * used.
 */
export interface Mock<
  Own extends readonly DeclaredResource[] = readonly DeclaredResource[],
  Version extends ContractVersion = typeof defaultVersion,
> extends MockState<Version> {
  /** Request handlers for a `setupWorker` or `setupServer` of your own. */
  readonly handlers: RequestHandler[]
  /**
   * Answers a request, or what a host has in the place of a `Request`; `undefined` when it is not for the API. Never
   * rejects.
   */
  fetch(request: RequestLike, at?: At): Promise<Response | undefined>
  /**
   * The same as plain data: status, headers and a JSON value, for what makes a response of its own. The mock keeps what
   * it gave: do not change it.
   *
   * @example
   * const answer = await mock.answer({
   *   method: 'GET',
   *   url: 'https://api.rebilly.com/customers',
   *   headers: new Headers({ 'REB-APIKEY': 'any' }),
   * })
   */
  answer(request: RequestLike, at?: At): Promise<Answer | undefined>
  /** Whether a URL is under one of the mock's base URLs. */
  claims(url: string | URL): boolean
  /** Where it answers: the option `baseUrl`, resolved. */
  readonly baseUrls: readonly BaseUrl[]
  /** The customers, for tests and stories. */
  readonly customers: CustomerStore<Version>
  /** The tags, for tests and stories. */
  readonly tags: TagStore<Version>
  /**
   * Payment tokens, as `POST /tokens` makes them, with sample details for those that you leave out;
   * rejects with the 422 `Problem` of a bad one.
   *
   * @example
   * const { id } = await mock.tokens.issue({ paymentInstrument: { expMonth: 1, expYear: 2020 } })
   * await mock.customers.put('cus_1', { paymentToken: id }) // its card has expired
   */
  readonly tokens: { issue(input?: TokenInput<Version>): Promise<PaymentToken<Version>> }
  /** The requests that came, each with its answer and why it was that. */
  readonly journal: Journal<OperationName | OperationOf<Own[number]>>
  /**
   * Begins a scenario for the requests of an operation, or of all with `*`, that match: say what happens
   * to them by the methods of what it returns. The newest that applies decides; `reset` ends all.
   *
   * @example
   * mock.when('PutCustomer', { id: 'cus_1' }).once().respond(409)
   */
  when<Name extends OperationName | OperationOf<Own[number]> | '*'>(
    operation: Name,
    match?: RequestMatch,
  ): Scenario<Name>
  /**
   * The same for an operation of a resource of yours, or for an action by its method and path.
   *
   * @example
   * mock.when(websites, 'put', { id: 'web_1' }).respond(409)
   */
  when<Of extends Own[number], Kind extends OperationKind | ActionOf<Of>>(
    resource: Of,
    operation: Kind,
    match?: RequestMatch,
  ): Scenario<Kind extends 'list' ? `Get${string}Collection` : string>
  /**
   * The records of a resource of yours, for tests and stories; throws for one that the mock does not have.
   *
   * @example
   * await mock.resource(websites).put('web_1', { name: 'Shop' })
   */
  resource<Of extends Own[number]>(resource: Of): ResourceStore<TypesOf<Of>>
  /** Delays every answer, by milliseconds or spread as a server's, seeded; `false` ends that. */
  latency(latency: Latency | false): void
  /** Answers every request with a network error, or ends that with `false`. */
  offline(offline?: boolean): void
  /** Answers with 429 what exceeds a rate; `false` ends that. */
  rateLimit(limit: RateLimit | false): void
  /** Puts a named scenario in force, in the place of the one before; `happy` is none. */
  scenario(name: ScenarioName): void
  /**
   * What the mock does at present otherwise than the API would: the scenarios, each with its calls, and the rest.
   *
   * @example
   * mock.inForce().list.map(({ plan, calls }) => `${plan.operation}: ${calls}`)
   */
  inForce(): InForce
  /** The raw `@mswjs/data` collections, for their query syntax. */
  readonly db: {
    readonly customers: Table<CustomerRecord<Version>>['collection']
    readonly tags: Table<TagRecord<Version>>['collection']
  } & { readonly [Of in Own[number] as NameOf<Of>]: Table<RecordOf<Of>>['collection'] }
  /** The API's webhooks about customers, as events in the process. */
  readonly events: MockEvents<Version>
  /** What time it is for the mock, which you may stop and move. */
  readonly clock: MockClock
  /** Settles when the start data is in; everything else awaits it. Rejects when that data is invalid. */
  readonly ready: Promise<void>
  /**
   * Brings everything back to its start: data, ids, clock, scenarios, journal. A request of before that is still
   * on its way is answered 503, and changes nothing. Checkpoints stay.
   */
  reset(): Promise<void>
}

/** A mock with definitions, whose operations and records no type knows. */
export type DefinedMock<
  Own extends readonly DeclaredResource[] = readonly DeclaredResource[],
  Version extends ContractVersion = typeof defaultVersion,
> = Mock<Own, Version> & {
  readonly journal: Journal<string>
  when(operation: string, match?: RequestMatch): Scenario<string>
  readonly db: Readonly<Record<string, Table<{ readonly id: string }>['collection']>>
}

/** A mock of whatever version of the API, as most hosts take it. */
export type AnyMock = Mock<readonly DeclaredResource[], ContractVersion>
