import type { RequestHandler } from 'msw'
import type { OperationKind } from '#engine/declared/declaration'
import type { DeclaredResource } from '#engine/declared/define-resource'
import type { ResourceStore } from '#engine/declared/resource-store'
import type { Answer } from '#engine/request/answer'
import type { RequestLike } from '#engine/request/request-like'
import type { BaseUrl } from '#handlers/base-urls'
import type { MockClock } from '#mock/clock/mock-clock'
import type { Journal } from '#mock/journal/journal'
import type { RequestMatch } from '#mock/match/request-match'
import type { Mock, TypesOf } from '#mock/mock'
import type { Latency } from '#mock/scenarios/latency'
import type { ScenarioName } from '#mock/scenarios/names'
import type { RateLimit } from '#mock/scenarios/rate-limit'
import type { MockState } from '#mock/state/mock-state'
import type { CustomerStore } from '#mock/stores/customer-store'
import type { TagStore } from '#mock/stores/tag-store'
import type { OperationName } from '#resources/index'
import type { RemoteScenario } from './remote-scenario.ts'

/** The same members, each with a promise of what it gives. */
export type Asynchronous<Of> = {
  readonly [Member in keyof Of]: Of[Member] extends (...given: infer Given) => infer Result
    ? (...given: Given) => Promise<Awaited<Result>>
    : Promise<Awaited<Of[Member]>>
}

type TypedOperation<Own extends readonly DeclaredResource[]> =
  | OperationName
  | TypesOf<Own[number]>['operation']

type Told = 'entries' | 'find' | 'last' | 'count' | 'waitFor' | 'clear'

/** The journal of a mock that is elsewhere. */
export type RemoteJournal<Name extends string = OperationName> = Asynchronous<
  Pick<Journal<Name>, Told>
>

/** Where a request is answered. */
export interface RemoteAt {
  readonly origin?: string
}

/**
 * A mock that is served elsewhere, as if it were here: what `createMock` gives at once, it gives as a promise. Every
 * host and matcher takes it. What cannot be sent it has not: `db`, `events`, and functions that match a body.
 */
export interface RemoteMock<Own extends readonly DeclaredResource[] = readonly DeclaredResource[]>
  extends MockState {
  /** Where it is served. */
  readonly url: string
  /** The name of its world; `undefined` for that of all. */
  readonly world: string | undefined
  /** Request handlers for a `setupWorker` or `setupServer` of your own. */
  readonly handlers: RequestHandler[]
  /** Answers a request; `undefined` when it is not for the API, 502 when the server cannot be reached. Never rejects. */
  fetch(request: RequestLike, at?: RemoteAt): Promise<Response | undefined>
  /** The same as plain data. */
  answer(request: RequestLike, at?: RemoteAt): Promise<Answer | undefined>
  /** Whether a URL is under one of the mock's base URLs; those of this page's own origin are among them. */
  claims(url: string | URL): boolean
  readonly baseUrls: readonly BaseUrl[]
  readonly ready: Promise<void>
  readonly customers: Asynchronous<Omit<CustomerStore, never>>
  readonly tags: Asynchronous<TagStore>
  readonly tokens: Mock['tokens']
  readonly clock: Asynchronous<MockClock>
  readonly journal: RemoteJournal<TypedOperation<Own>>
  /**
   * Begins a scenario, which is sent when all that is said of it at once is said. What you ask of the same remote mock
   * after that waits for it; await it before others do.
   *
   * @example
   * await mock.when('PutCustomer', { id: 'cus_1' }).once().respond(409)
   */
  when<Name extends TypedOperation<Own> | '*'>(
    operation: Name,
    match?: RequestMatch,
  ): RemoteScenario<Name>
  when<Of extends Own[number], Kind extends OperationKind | TypesOf<Of>['action']>(
    resource: Of,
    operation: Kind,
    match?: RequestMatch,
  ): RemoteScenario<Kind extends 'list' ? `Get${string}Collection` : string>
  /** The records of a resource of yours; throws for one that the mock does not have. */
  resource<Of extends Own[number]>(resource: Of): Asynchronous<ResourceStore<TypesOf<Of>>>
  latency(latency: Latency | false): Promise<void>
  offline(offline?: boolean): Promise<void>
  rateLimit(limit: RateLimit | false): Promise<void>
  scenario(name: ScenarioName): Promise<void>
  reset(): Promise<void>
  /** Ends the world of its name, if it has one: the next request begins it anew. */
  end(): Promise<void>
}
