import { defaultVersion } from '#resources/contracts/default-version'
import type { ConformanceCase } from './cases/case.ts'
import { conformanceCasesOf } from './cases/conformance-cases.ts'
import { type ConformanceOptions, checkConformanceOptions } from './options.ts'
import type { ConformanceResult } from './result.ts'
import { type Fetch, Session } from './session.ts'

/**
 * Sends the requests of each case, one after the other, and says in what the answers differ from those
 * that the case expects; throws for a wrong option, and rejects when `signal` ends the run.
 *
 * It writes customers, which the API cannot delete: a real account should be a sandbox.
 *
 * @example
 * const results = await runConformance((request) => mock.fetch(request), {
 *   baseUrl: 'https://api.rebilly.com',
 *   headers: { 'REB-APIKEY': 'any' },
 * })
 */
export async function runConformance(
  fetch: Fetch,
  options: ConformanceOptions,
): Promise<ConformanceResult[]> {
  return runCases(conformanceCasesOf(options?.contract ?? defaultVersion), fetch, options)
}

/** The same with cases of your own. */
export async function runCases(
  cases: readonly ConformanceCase[],
  fetch: Fetch,
  options: ConformanceOptions,
): Promise<ConformanceResult[]> {
  checkConformanceOptions(options)
  const session = new Session(fetch, options)
  const results: ConformanceResult[] = []
  for (const each of cases) {
    if (options.only && !options.only(each)) continue
    const result = await session.run(each)
    results.push(result)
    options.onResult?.(result)
  }
  return results
}
