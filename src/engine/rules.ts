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

/** The values behind each `@name` of a filter. */
export type ValueLists = Readonly<Record<string, readonly (string | number | boolean)[]>>

/** What whoever reads a request must know of the version of the API that is mocked. */
export interface VersionFacts {
  readonly version: string
  /** How many records a list may skip at most. */
  readonly largestOffset: number
}

/** Where the API's documents are silent, and in what a user of the mock may choose otherwise. */
export interface Rules {
  readonly contract: VersionFacts
  readonly auth: Auth
  readonly organizationId: string
  readonly concurrency: 'revision' | 'last-write-wins'
  readonly putSemantics: 'replace' | 'merge'
  readonly unchangedPut: 'keep-revision' | 'new-revision'
  readonly initialRevision: number
  readonly strictBody: boolean
  readonly lenientJson: boolean
  readonly lists: ValueLists
  readonly maxBodySize: number
  readonly passthrough: boolean
  readonly explain: boolean
  readonly problemContentType: 'application/json' | 'application/problem+json'
}
