import { expect, test } from 'vitest'
import type { ConformanceCase, ConformanceResult } from '../../../src/conformance.ts'
import { caseLines, inCounts, writesOf } from '../../../src/hosts/cli/conformance-report.ts'

const result = (more: Partial<ConformanceResult>): ConformanceResult => ({
  name: 'a PUT creates',
  rule: 'A PUT of an unknown id creates.',
  source: 'documented',
  outcome: 'passed',
  differences: [],
  answers: [],
  ...more,
})

test.each([
  [{}, 'ok    documented  a PUT creates\n'],
  [{ source: 'own' as const }, "ok    kit's own   a PUT creates\n"],
  [
    { outcome: 'skipped' as const, differences: ['it needs a second account'] },
    'skip  documented  a PUT creates\n        it needs a second account\n',
  ],
  [
    { outcome: 'failed' as const, differences: ['status: expected 201, was 200'] },
    'FAIL  documented  a PUT creates\n        A PUT of an unknown id creates.\n        status: expected 201, was 200\n',
  ],
])('a case of %j is a line, and what differed below it', (more, lines) => {
  expect(caseLines(result(more))).toBe(lines)
})

test('all are counted by their source', () => {
  const results = [
    result({}),
    result({}),
    result({ outcome: 'failed' }),
    result({ source: 'own', outcome: 'skipped' }),
  ]
  expect(inCounts(results)).toBe(
    "documented  2 of 3 passed, 1 failed, 0 skipped\nkit's own   0 of 1 passed, 0 failed, 1 skipped",
  )
})

test('what a run will write are the customers that it expects to be created', () => {
  const step = (method: string, path: string, status: number) => ({
    method,
    path,
    expect: { status },
  })
  const each: ConformanceCase = {
    name: 'all',
    rule: 'A rule.',
    source: 'own',
    steps: [
      step('PUT', '/customers/{run}', 201),
      step('POST', '/customers', 201),
      step('POST', '/organizations/acme/customers', 201),
      step('PUT', '/customers/{run}', 200),
      step('PUT', '/customers/{run}/lead-source', 201),
      step('POST', '/tags', 201),
      step('GET', '/customers/{run}', 201),
      step('INPUT', '/customers', 201),
      step('PUTS', '/customers', 201),
    ],
  }
  expect(writesOf([each, each], new URL('http://127.0.0.1:4010'))).toBe(
    'This sends some 18 requests to http://127.0.0.1:4010/, and writes some 6 customers to that account, ' +
      'which the API cannot delete. It was never run against the live service.',
  )
})
