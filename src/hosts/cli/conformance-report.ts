import type { ConformanceCase } from '#conformance/cases/case'
import type { ConformanceResult } from '#conformance/result'

const marks = { passed: 'ok  ', failed: 'FAIL', skipped: 'skip' } as const
const sources = { documented: 'documented', own: "kit's own " } as const

/** A line of the table, and what differed below it. */
export function caseLines({ name, rule, source, outcome, differences }: ConformanceResult): string {
  const line = `${marks[outcome]}  ${sources[source]}  ${name}`
  const told = outcome === 'failed' ? [rule, ...differences] : differences
  return [line, ...told.map((each) => `        ${each}`), ''].join('\n')
}

/** What came of all of them, in a line for each source. */
export function inCounts(results: readonly ConformanceResult[]): string {
  return (['documented', 'own'] as const)
    .map((source) => {
      const of = results.filter((result) => result.source === source)
      const count = (outcome: ConformanceResult['outcome']) =>
        of.filter((result) => result.outcome === outcome).length
      return `${sources[source]}  ${count('passed')} of ${of.length} passed, ${count('failed')} failed, ${count('skipped')} skipped`
    })
    .join('\n')
}

/** What a run will write, for who owns the account. */
export function writesOf(cases: readonly ConformanceCase[], target: URL): string {
  const steps = cases.flatMap((each) => each.steps)
  const customers = steps.filter(
    ({ method, path, expect }) =>
      expect.status === 201 && /^(PUT|POST)$/.test(method) && /\/customers(\/[^/]*)?$/.test(path),
  )
  return (
    `This sends some ${steps.length} requests to ${target.href}, and writes some ${customers.length} ` +
    'customers to that account, which the API cannot delete. It was never run against the live service.'
  )
}
