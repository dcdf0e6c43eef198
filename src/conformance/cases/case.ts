import type { ContractVersion } from '#resources/contracts/index'

/** What JSON can say. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [member: string]: Json }

/** Where a rule is from: the API's public documents, or this kit where they are silent. */
export type ConformanceSource = 'documented' | 'own'

/** What a case needs beyond a base URL and a key; it is skipped without. */
type Need = 'restricted key' | 'base URL without an organization'

/**
 * What an answer must be. In a body each value stands for itself, an object for one with at least
 * those members, and an object with a single `$` member for what that says:
 *
 * - `$present`, `$absent`: is there, is not there
 * - `$pattern`, `$endsWith`: a text that matches, that ends so
 * - `$above`: a number that is larger
 * - `$only`: an object with these members and no others
 * - `$contains`: a list with an element for each of these
 * - `$words`: a text of these words, with commas between, in any order
 */
export interface ExpectedAnswer {
  readonly status: number
  readonly headers?: { readonly [name: string]: Json }
  readonly body?: Json
}

/**
 * One request, and what its answer must be. In its texts `{run}` is a text that no other run has,
 * `{base}` the base URL, and any other name in braces what an earlier step has put there.
 */
export interface ConformanceStep {
  readonly method: string
  /** Below the base URL, percent-encoded. */
  readonly path: string
  /** Besides the credentials and, with a `body`, `Content-Type: application/json`. */
  readonly headers?: { readonly [name: string]: string }
  /** Sent as JSON; `{ "$repeat": "x", "times": 3 }` in it is `"xxx"`. */
  readonly body?: Json
  /** A body that is sent as it stands, as bytes without a type unless `headers` has one. */
  readonly text?: string
  /** Whose request it is. @default the run's key */
  readonly credentials?: 'none' | 'restricted'
  readonly expect: ExpectedAnswer
  /** Names for what the answer's body has at a dotted path; the empty path is the whole body. */
  readonly keep?: { readonly [name: string]: string }
}

/** A rule of the API, and the requests that show whether it holds. All of it is JSON. */
export interface ConformanceCase {
  readonly name: string
  /** The rule, in a sentence. */
  readonly rule: string
  readonly source: ConformanceSource
  /** The version of the API that it is about, where not every one has the rule. @default all */
  readonly contract?: ContractVersion
  readonly needs?: Need
  readonly steps: readonly ConformanceStep[]
  /** Sent at the end, whatever happened, to take away what the case made. */
  readonly cleanUp?: readonly Pick<ConformanceStep, 'method' | 'path'>[]
}
