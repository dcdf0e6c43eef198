import { coded } from '#engine/problem/mock-error'
import { longestWait } from '#engine/values/longest-wait'
import { checkAgainst, isCount, isText, oneOf, type Rule } from '#mock/options/check-against'
import { type ContractVersion, contracts } from '#resources/contracts/index'
import type { ConformanceCase } from './cases/case.ts'
import type { ConformanceResult } from './result.ts'

export interface ConformanceOptions {
  /** Where the API is, such as `https://api-sandbox.rebilly.com/organizations/acme`. */
  baseUrl: string | URL
  /**
   * Headers of every request but those that must have no credentials: the key.
   * @example { 'REB-APIKEY': process.env.REBILLY_KEY }
   */
  headers: Readonly<Record<string, string>>
  /**
   * The same with a key that may only read, for the cases that need one.
   * @default none; those cases are skipped
   */
  restrictedHeaders?: Readonly<Record<string, string>>
  /**
   * The version of the API.
   * @default '2023-01'
   */
  contract?: ContractVersion
  /**
   * Which cases to run.
   * @default all
   */
  only?: (each: ConformanceCase) => boolean
  /**
   * What makes the ids of this run different from those of others: 1 to 12 letters and digits.
   * @default a new one
   */
  run?: string
  /**
   * How many milliseconds to wait before each request, to stay below a rate limit.
   * @default 0
   */
  pause?: number
  /**
   * How many milliseconds an answer may take.
   * @default 30000
   */
  timeout?: number
  /** Ends the run, which then rejects. */
  signal?: AbortSignal
  /** Is told of each case when it is done. */
  onResult?: (result: ConformanceResult) => void
}

const isFunction = (value: unknown) => typeof value === 'function'
const isObject = (value: unknown) => typeof value === 'object' && value !== null
const headers: Rule = [isObject, 'must be an object of headers']

const milliseconds: Rule = [
  (value) => isCount(value) && (value as number) <= longestWait,
  `must be a whole number of milliseconds, from 0 to ${longestWait}`,
]

const rules: Record<keyof ConformanceOptions, Rule> = {
  baseUrl: [
    (value) => value instanceof URL || (isText(value) && URL.canParse(value)),
    'must be an absolute URL',
  ],
  headers,
  restrictedHeaders: headers,
  contract: oneOf(...Object.keys(contracts)),
  only: [isFunction, 'must be a function that says of a case whether to run it'],
  run: [
    (value) => isText(value) && /^[a-z0-9]{1,12}$/i.test(value),
    'must be 1 to 12 letters and digits',
  ],
  pause: milliseconds,
  timeout: milliseconds,
  signal: [(value) => value instanceof AbortSignal, 'must be an AbortSignal'],
  onResult: [isFunction, 'must be a function'],
}

/** Throws a `TypeError` that names what is missing or wrong. */
export function checkConformanceOptions(options: ConformanceOptions): void {
  const failure = 'Failed to run the conformance cases'
  checkAgainst(rules, options, failure)
  for (const name of ['baseUrl', 'headers'] as const) {
    if (options[name] === undefined) {
      throw coded(
        'REBILLY_MOCK_ARGUMENT',
        new TypeError(
          `${failure}: \`${name}\` is missing. Say where the API is, and with which key.`,
        ),
      )
    }
  }
}
