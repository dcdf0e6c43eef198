import RebillyAPI, { cancellation, RebillyErrors } from 'rebilly-js-sdk'
import type {
  Customer,
  Instrument,
  LeadSource,
  PaymentToken,
  Tag,
  TimelineMessage,
} from '../../src/index.ts'

/** One resource, frozen through and through. */
interface Member<Fields = Customer> {
  readonly fields: Fields
  readonly response: {
    readonly status: number
    readonly statusText: string
    readonly headers: Record<string, string>
  }
  /** A copy that can be changed. */
  getJSON(): { fields: Fields }
}

export interface Collection<Fields = Customer> {
  readonly items: readonly Member<Fields>[]
  readonly limit: number
  readonly offset: number
  readonly total: number
}

/** An answer that can be given up before it comes. */
type Pending<Answer> = Promise<Answer> & { cancel(reason?: string): void }

interface Data {
  data?: unknown
}

interface ById {
  id: string
}

interface ByMessage extends ById {
  messageId: string
}

interface ByName {
  tag: string
}

interface Shown {
  expand?: string | string[]
  fields?: string | string[]
}

interface Page {
  limit?: number
  offset?: number
  filter?: string
  q?: string
  sort?: string | string[]
}

// The client's own types describe a later version of the API and leave out `response`.
export interface Client {
  customers: {
    getAll(request?: Page & Shown): Pending<Collection>
    create(request: Data & Partial<ById> & Shown): Promise<Member>
    get(request: ById & Shown): Pending<Member>
    update(request: ById & Data & Shown): Pending<Member>
    merge(request: ById & { targetCustomerId: string }): Pending<Member<object>>
    getLeadSource(request: ById): Pending<Member<LeadSource>>
    createLeadSource(request: ById & Data): Pending<Member<LeadSource>>
    updateLeadSource(request: ById & Data): Pending<Member<LeadSource>>
    deleteLeadSource(request: ById): Pending<Member<object>>
    getAllTimelineMessages(request: ById & Page): Pending<Collection<TimelineMessage>>
    createTimelineComment(request: ById & Data): Pending<Member<TimelineMessage>>
    getTimelineMessage(request: ByMessage): Pending<Member<TimelineMessage>>
    deleteTimelineMessage(request: ByMessage): Pending<Member<object>>
  }
  tags: {
    getAll(request?: Page): Pending<Collection<Tag>>
    create(request: Data): Promise<Member<Tag>>
    get(request: ByName): Pending<Member<Tag>>
    update(request: ByName & Data): Pending<Member<Tag>>
    delete(request: ByName): Pending<Member<object>>
    tagCustomer(request: ByName & { customerId: string }): Pending<Member<object>>
    untagCustomer(request: ByName & { customerId: string }): Pending<Member<object>>
    tagCustomers(request: ByName & Data): Pending<Member<object>>
    untagCustomers(request: ByName & Data): Pending<Member<object>>
  }
  paymentTokens: {
    getAll(request?: Pick<Page, 'limit' | 'offset'>): Pending<Collection<PaymentToken>>
    create(request: Data): Pending<Member<PaymentToken>>
    get(request: { token: string }): Pending<Member<PaymentToken>>
  }
  paymentInstruments: {
    getAll(request?: Page & Shown): Pending<Collection<Instrument>>
    get(request: ById): Pending<Member<Instrument>>
  }
  setSessionToken(token: string): void
  setPublishableKey(key: string): void
  setTimeout(milliseconds: number): void
}

interface ClientOptions {
  apiKey?: string | null
  organizationId?: string
  sandbox?: boolean
  timeout?: number
}

/** The official client, unmodified. */
export const createClient = (options: ClientOptions = {}) =>
  RebillyAPI({
    apiKey: 'sk_sandbox_key',
    sandbox: true,
    // Longer than its own default, for a machine that is busy.
    timeout: 20_000,
    ...options,
  } as never) as unknown as Client

/** Gives up every request of every client. */
export const cancelAll: (reason?: string) => Promise<void> = cancellation.cancelAll

/** The classes of what the client throws. */
export const clientErrors: Record<string, new (...args: never[]) => Error> = RebillyErrors
