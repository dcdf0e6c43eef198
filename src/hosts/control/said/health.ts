import type { BaseUrl } from '#handlers/base-urls'

/** What a client and a server must have alike. */
export const protocol = 1

/** What a client is told of the mock, so that it can say by itself what is the mock's. */
export interface Health {
  readonly status: 'ok'
  readonly protocol: number
  readonly world: string | null
  readonly baseUrls: readonly BaseUrl[]
  /** What the paths of the API begin with. */
  readonly names: readonly string[]
  /** The resources of the user's own. */
  readonly resources: readonly string[]
  readonly operations: readonly KnownOperation[]
}

/** As much of an operation as scenarios and URLs are checked by. */
interface KnownOperation {
  readonly id: string
  readonly path: string
  readonly fails: readonly number[]
  readonly isList: boolean
}
