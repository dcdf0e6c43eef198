import type { ActionContext } from '#engine/declared/declaration'
import type { DeclaredResource } from '#engine/declared/define-resource'
import type { ResourceSeed } from '#engine/declared/start-records'
import type { ContractVersion } from '#resources/contracts/index'
import type { CustomerSeed } from '#resources/contracts/types'
import type { CustomerRules } from '#resources/customers/customer-rules'
import type { WorldData } from '#resources/world-format'
import type { WorldPreset } from '#resources/world-presets'
import type { ScenarioName } from '../scenarios/names.ts'
import type { LogMode } from './log-mode.ts'

/** A world, or JSON of one: TypeScript takes a \`.json\` file's texts for any, so only the mock can check it. */
export type WorldSource =
  | { [Version in ContractVersion]: WorldData<Version> }[ContractVersion]
  | { readonly format: string; readonly version: number }

/** How events get to their listeners. */
export interface EventsOptions {
  /**
   * How many milliseconds late an event comes: always as many, or each time as many as the seed decides.
   * @default 0, or with `outOfOrder` 0 to 100
   */
  delay?: number | [least: number, most: number]
  /**
   * The share of events that come twice, from 0 to 1.
   * @default 0
   */
  duplicates?: number
  /**
   * Whether an event may overtake an earlier one; each then takes a time of its own, up to `delay`.
   * @default false
   */
  outOfOrder?: boolean
}

/** Where and how a mock's world is kept. */
export interface PersistOptions {
  /** The name of what is kept; mocks of one name and origin share one world, in all tabs. */
  name: string
  /**
   * The version of your data, a whole number. What an older one left is given to `migrate`, or else set
   * aside under a dated name.
   * @default 1
   */
  version?: number
  /** Makes a world of this version of one that an older version left. */
  migrate?(
    world: WorldData<ContractVersion>,
    fromVersion: number,
  ): WorldSource | Promise<WorldSource>
  /**
   * In Node: the file of the world. A link is followed.
   * @default '.rebilly-mock/<name>.json', for which the name must be one of a file
   */
  file?: string
}

/**
 * What a resource of yours begins with: that many generated ones, or these, each with `id`, `createdTime`, `updatedTime`
 * and `revision` if you like.
 */
export type StartRecords<Of extends DeclaredResource> =
  | number
  | readonly ResourceSeed<NonNullable<Of['~types']>['input']>[]

/** An OpenAPI document, what was made of one before, or a function that gives either. */
export type DefinitionsSource = object | (() => object | Promise<object>)

/** Start records of definitions, by the names of their paths: how many generated ones, or these. */
export type DefinedRecords = Readonly<Record<string, number | readonly object[]>>

/** What an operation of definitions does with the record that its path names. */
export type DefinedActions = Readonly<
  Record<
    string,
    // biome-ignore lint/suspicious/noExplicitAny: what a record holds is known to the document alone.
    (record: any, context: ActionContext & { params: Readonly<Record<string, string>> }) => unknown
  >
>

export interface MockOptions<
  Own extends readonly DeclaredResource[] = readonly DeclaredResource[],
  Version extends ContractVersion = ContractVersion,
> extends Partial<Omit<CustomerRules, 'contract' | 'websites' | 'customFields' | 'extraChecks'>> {
  /**
   * Which version of the API is mocked, by the month of its definition.
   * @default '2023-01'
   */
  contract?: Version
  /**
   * Resources of your own, each made by `defineResource`.
   * @default none
   */
  resources?: Own
  /**
   * Where the API is mocked, each with and without `/organizations/{organizationId}`. A request for a
   * document, script, style or image is never answered; on the page's own origin neither is what has no credentials and
   * is for the server that renders the app: forms, what takes HTML, and what Next, SvelteKit, React Router, Nuxt, htmx,
   * Turbo and Inertia ask of it.
   * @default both Rebilly hosts, on `https` and `http` and no port of one's own, with a dot at the end and without; and on
   * the page's own origin `/customers`, `/payment-instruments`, the paths of `resources`, and everything below
   * `/organizations/{organizationId}`
   */
  baseUrl?: string | string[]
  /**
   * Decides every generated id and value: an id follows from the seed and how many there were before.
   * @default 1
   */
  seed?: number
  /**
   * The clock of `createdTime`, `updatedTime` and of expiry: a date from which it starts and goes on, or a function
   * that always says what time it is. `mock.clock` moves it.
   * @default the system's
   * @example new Date('2026-03-01T12:00:00Z')
   */
  now?: Date | (() => Date)
  /**
   * Customers to start with: yours, or a number of generated ones, a million at most, which loads the factories.
   * @default none
   */
  customers?: number | CustomerSeed<NoInfer<Version>>[]
  /**
   * Records of your own resources to start with, by the name of each: yours, which below a parent have its id under the
   * name of the path's parameter, or a number of generated ones, as `factoryOf` makes them, with references to what
   * there is, in turn.
   * @default none
   * @example { websites: 25 }
   */
  records?: { readonly [Of in Own[number] as Of['name']]?: StartRecords<Of> }
  /**
   * An OpenAPI document (3.0 or 3.1), or a function that gives one: whatever it has and the kit has not is answered by it.
   * Its records begin with what `records` says, by the names of their paths: `websites`, `invoices/items`.
   * @default none
   * @example () => import('./api.json', { with: { type: 'json' } }).then((file) => file.default)
   */
  definitions?: DefinitionsSource
  /**
   * What operations of `definitions` do, by method and path: makes the next record of one, or the answer where no
   * record is behind it.
   * @default the commonest steps of a record's life, such as `issue`, where its status has such a value
   * @example { 'POST /invoices/{id}/issue': (invoice) => ({ ...invoice, status: 'issued' }) }
   */
  actions?: DefinedActions
  /**
   * A whole world to start with, beside which `customers` may list more: a preset of
   * `rebilly-mock/factories`, what `world()` or `mock.snapshot()` gave, JSON of a file, or a function that
   * gives one. What is not a preset is checked as a whole first.
   * @default none
   * @example 'demo'
   * @example () => import('./world.json', { with: { type: 'json' } }).then((file) => file.default)
   */
  world?: WorldPreset | WorldSource | (() => WorldSource | Promise<WorldSource>)
  /**
   * Keeps the world beyond the page, in IndexedDB, or in Node beyond the process, in a file: each change
   * is stored before its response is sent. The start data is for the first time, and for `reset`.
   * @default nothing is kept
   * @example { name: 'dev', version: 1 }
   */
  persist?: PersistOptions
  /**
   * Who may call: with `'required'` any REB-APIKEY or Bearer token will do; `{ keys }` lists the keys,
   * and what each may do.
   * @default 'required'
   */
  auth?: CustomerRules['auth']
  /**
   * The organization of requests whose path names none.
   * @default 'org_rebilly_mock'
   */
  organizationId?: string
  /**
   * The reporting currency of new customers, ISO 4217.
   * @default 'USD'
   */
  currency?: string
  /**
   * Whether a stale `revision` or `If-Match` is 409.
   * @default 'revision'
   */
  concurrency?: CustomerRules['concurrency']
  /**
   * What PUT makes of a member that the body leaves out.
   * @default 'replace'
   */
  putSemantics?: CustomerRules['putSemantics']
  /**
   * Whether a PUT that changes nothing counts as a modification.
   * @default 'keep-revision'
   */
  unchangedPut?: CustomerRules['unchangedPut']
  /**
   * The `revision` of a new customer.
   * @default 0
   */
  initialRevision?: number
  /**
   * What a PUT to an id that was merged away does.
   * @default 'conflict'
   */
  mergedIds?: CustomerRules['mergedIds']
  /**
   * Whether members that the API does not know are 422 instead of being ignored.
   * @default false
   */
  strictBody?: boolean
  /**
   * Whether a body may be written as some PHP clients do: a list as an object with the members `0` to
   * `n-1`, an empty object as `[]`. The API's definition allows neither.
   * @default false
   */
  lenientJson?: boolean
  /**
   * Which ids `defaultPaymentInstrument.paymentInstrumentId` may have: any, or those of the customer's
   * own payment instruments, which tokens made.
   * @default 'any'
   */
  paymentInstruments?: CustomerRules['paymentInstruments']
  /**
   * The ids that `websiteId` may have.
   * @default any
   */
  websites?: string[]
  /**
   * The custom fields that are defined, with their types.
   * @default any
   */
  customFields?: CustomerRules['customFields']
  /**
   * The value lists that a filter may name, as in `firstName:@friends`.
   * @default none
   * @example { friends: ['Ada', 'Grace'] }
   */
  lists?: CustomerRules['lists']
  /**
   * Delivers events as a network would: late, twice, out of order. All of it follows from `seed`.
   * @default at once, once and in order
   * @example { delay: [50, 500], duplicates: 0.2, outOfOrder: true }
   */
  events?: EventsOptions
  /**
   * The largest request body, in bytes.
   * @default 1048576
   */
  maxBodySize?: number
  /**
   * Whether a request under a base URL that no operation answers goes to the real host, instead of 404,
   * 405 or 501.
   * @default false
   */
  passthrough?: boolean
  /**
   * Whether a problem's body says in `_mock` which rule decided, and which were asked before.
   * @default false
   */
  explain?: boolean
  /**
   * Whether each request is a line on the console: status, operation, id, revision and time; `full`
   * adds the journal's entry. A function gets the lines instead.
   * @default false
   * @example (line) => process.stderr.write(`${line}\n`)
   */
  log?: LogMode
  /**
   * The named scenario to begin with.
   * @default 'happy'
   */
  scenario?: ScenarioName
  /**
   * Whether data may ask for a fault: the customer's id `mock-409`, or the e-mail `409@mock.test`.
   * @default false
   */
  magic?: boolean
  /**
   * Whether each response is held against the OpenAPI document; one that breaks it becomes a 500 that
   * says how. For tests: a page loads a validator for it.
   * @default false
   */
  checkResponses?: boolean
  /**
   * How many requests the journal keeps, the latest ones.
   * @default 1000
   */
  journalLimit?: number
  /**
   * About how many bytes the journal, and the changes that no timeline tells of yet, may take together. Of
   * more, the oldest requests lose their bodies first, and the oldest changes are not told.
   * @default 67108864 (64 MiB)
   */
  memoryLimit?: number
  /**
   * The media type of errors.
   * @default 'application/json'
   */
  problemContentType?: CustomerRules['problemContentType']
}

/** The options of a mock with definitions, whose records no type knows. */
export type DefinedOptions<
  Own extends readonly DeclaredResource[] = readonly DeclaredResource[],
  Version extends ContractVersion = ContractVersion,
> = Omit<MockOptions<Own, Version>, 'records' | 'definitions'> & {
  definitions: DefinitionsSource
  records?: NonNullable<MockOptions<Own>['records']> & DefinedRecords
}
