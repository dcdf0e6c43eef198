import type { Rules } from '../rules.ts'
import type { RequestLike } from './request-like.ts'

/** One request on its way through the house: what the router found out, and what it runs against. */
export interface Exchange<World = unknown, Kind extends Rules = Rules> {
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
  /** Shows a record of another table as its resource does, if it is there. */
  readonly embed: (table: string, id: string) => object | undefined
  readonly rules: Kind
}
