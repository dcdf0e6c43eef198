import type { World } from '#database/world'
import type { RequestLike } from '#semantics/request-like'
import type { Rules } from '#semantics/rules'

/** One request on its way through the house: what the router found out, and what it runs against. */
export interface Exchange {
  readonly request: RequestLike
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The parsed body; throws 413, 415 or 400. */
  readonly readBody: () => Promise<unknown>
  /** Origin and path before the resource, as the client used them: what links and `Location` start with. */
  readonly base: string
  readonly organizationId: string
  /**
   * Ask for it after the last `await` before a write: throws when the mock was reset or restored since
   * the request began, as what is left of before must not write into the world of now.
   */
  readonly world: World
  readonly rules: Rules
}
