import type { Failure } from '#contract/failures'

/** What a key may do under `auth: { keys }`. */
export interface KeyPermissions {
  /**
   * The operation ids that the key may call, such as `PutCustomer`.
   * @default every operation
   */
  operations?: string[]
  /**
   * The only organization whose path the key may use.
   * @default any
   */
  organizationId?: string
}

export type Auth = 'required' | 'off' | { keys: Record<string, KeyPermissions> }

/** Types of Rebilly's custom field definitions. */
export type CustomFieldType =
  | 'array'
  | 'boolean'
  | 'datetime'
  | 'integer'
  | 'monetary'
  | 'number'
  | 'string'

/** The values behind each `@name` of a filter. */
export type ValueLists = Readonly<Record<string, readonly (string | number | boolean)[]>>

/** Where the API's documents are silent, and in what a user of the mock may choose otherwise. */
export interface Rules {
  readonly auth: Auth
  readonly organizationId: string
  readonly currency: string
  readonly concurrency: 'revision' | 'last-write-wins'
  readonly putSemantics: 'replace' | 'merge'
  readonly unchangedPut: 'keep-revision' | 'new-revision'
  readonly initialRevision: number
  readonly mergedIds: 'conflict' | 'recreate'
  readonly strictBody: boolean
  readonly lenientJson: boolean
  /** What these rules ask of a customer's body besides the contract; there when the mock is ready. */
  extraChecks?: (body: object, customerId?: string) => Failure[]
  readonly paymentInstruments: 'any' | 'known'
  readonly websites: readonly string[] | undefined
  readonly customFields: Readonly<Record<string, CustomFieldType>> | undefined
  readonly lists: ValueLists
  readonly maxBodySize: number
  readonly passthrough: boolean
  readonly explain: boolean
  readonly problemContentType: 'application/json' | 'application/problem+json'
}
