import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import type {
  JSONReport,
  JSONReportSpec,
  JSONReportSuite,
  JSONReportTestResult,
} from '@playwright/test/reporter'

const specsOf = ({ specs, suites = [] }: JSONReportSuite): JSONReportSpec[] => [
  ...specs,
  ...suites.flatMap(specsOf),
]

/** The results of the tests in `failing/`, by their titles. */
function resultsOfFailing(): Promise<Map<string, JSONReportTestResult | undefined>> {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  const config = fileURLToPath(new URL('failing/playwright.config.ts', import.meta.url))
  const args = [cli, 'test', '--config', config, '--reporter', 'json']
  const env = { ...process.env, PLAYWRIGHT_DISABLE_SERVICE_WORKER_NETWORK: '1' }
  delete (env as NodeJS.ProcessEnv).PLAYWRIGHT_JSON_OUTPUT_NAME
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (_, output) => {
      const report: JSONReport = JSON.parse(output)
      const specs = report.suites.flatMap(specsOf)
      resolve(new Map(specs.map(({ title, tests }) => [title, tests[0]?.results[0]])))
    })
  })
}

test('a failing test reports its journal, and what kept it from being mocked', async () => {
  const results = await resultsOfFailing()

  const [attached, timeline] = results.get('with a request in the journal')?.attachments ?? []
  expect(attached).toMatchObject({ name: 'rebilly-mock journal', contentType: 'application/json' })
  const journal = JSON.parse(Buffer.from(attached?.body ?? '', 'base64').toString())
  expect(journal).toMatchObject([
    {
      operation: 'PutCustomer',
      response: { status: 201 },
      headers: { 'reb-apikey': '[redacted]' },
      body: { customFields: { card: '[redacted]' } },
    },
  ])
  expect(JSON.stringify(journal)).not.toContain('4111')

  expect(timeline).toMatchObject({ name: 'rebilly-mock timeline', contentType: 'text/html' })
  const page = readFileSync(timeline?.path ?? '', 'utf8')
  expect(page).toContain('PutCustomer')
  expect(page).not.toContain('4111')

  const refused = results.get('because a worker was refused')
  expect(refused?.status).toBe('failed')
  expect(refused?.error?.message).toContain('Do not start it in tests')

  const alone = results.get('because its server hands on no world')
  expect(alone?.status).toBe('failed')
  expect(alone?.error?.message).toMatch(/it has answered http:\S+ in no world.*startNode/s)

  const nowhere = results.get('because nobody says where its server is')
  expect(nowhere?.error?.message).toContain('Set it in the config')
})
