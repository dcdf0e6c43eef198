import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, test } from 'vitest'
import { escapeTable } from '../support/escape.ts'
import { type Sentinel, startSentinel } from '../support/sentinel.ts'

interface Report {
  readonly testResults: {
    readonly assertionResults: {
      readonly title: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

let trap: Sentinel
const folder = mkdtempSync(join(tmpdir(), 'rebilly-mock-escape-'))
beforeAll(async () => {
  trap = await startSentinel()
})
afterAll(() => {
  trap.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs `vitest-browser/means.ts` by a Vitest of its own; gives how each means was answered. */
async function answers(): Promise<Map<string, string>> {
  const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))
  const config = fileURLToPath(new URL('vitest-browser/vitest.config.ts', import.meta.url))
  const REPORT = join(folder, 'report.json')
  const { host: TRAP } = new URL(trap.url)
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))
  const env = { ...Object.fromEntries(others), REPORT, TRAP, CACHE_DIR: join(folder, 'cache') }
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, [vitest, 'run', '--config', config], { env }, (_, out, error) =>
      resolve(`${out}${error}`),
    )
  })
  try {
    const { testResults }: Report = JSON.parse(readFileSync(REPORT, 'utf8'))
    return new Map(
      testResults
        .flatMap(({ assertionResults }) => assertionResults)
        .map(({ title, status, failureMessages }): [string, string] => {
          const [means = '', answered = ''] = title.split(': ')
          return [means, status === 'passed' ? answered : failureMessages.join('\n')]
        }),
    )
  } catch (cause) {
    throw new Error(`The run in the browser gave no report: ${output}`, { cause })
  }
}

const cell = escapeTable('Vitest browser mode', () => trap)

const expected = {
  fetch: 201,
  'captured fetch': 200,
  XHR: 201,
  'axios by xhr': 201,
  'axios by fetch': 201,
  client: 201,
  'openapi-fetch': 200,
  'a timer': 201,
  'timer of a finished test': 201,
  'timer, no test': 500,
  beforeAll: 500,
}

test('a run of tests in a browser', async () => {
  const run = answers()
  // Counted over the whole run, whatever the means.
  await cell('whole run', async () => (await run).size, { answered: Object.keys(expected).length })
  for (const [means, answered] of Object.entries(expected)) {
    await cell(means, async () => (await run).get(means) ?? 'not asked', { answered })
  }
})
