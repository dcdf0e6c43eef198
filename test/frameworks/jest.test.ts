import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { escapeTable } from '../support/escape.ts'
import { installApp, versionIn } from '../support/install-app.ts'
import { type Sentinel, startSentinel } from '../support/sentinel.ts'

interface Report {
  readonly testResults: {
    readonly name: string
    readonly message: string
    readonly assertionResults: { readonly title: string; readonly status: string }[]
  }[]
}

let trap: Sentinel
let report: Report
const folder = mkdtempSync(join(tmpdir(), 'jest-'))

beforeAll(async () => {
  trap = await startSentinel()
  for (const each of ['apps/jest', 'apps/trap.cjs']) {
    const path = fileURLToPath(new URL(each, import.meta.url))
    cpSync(path, each === 'apps/jest' ? folder : join(folder, 'trap.cjs'), { recursive: true })
  }
  await installApp('jest', folder, inject('packed'))
  console.log(`frameworks: Jest ${versionIn(folder, 'jest')}`)
  report = await runJest()
}, 420_000)
afterAll(() => {
  trap?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function runJest(): Promise<Report> {
  const file = join(folder, 'report.json')
  const args = ['node_modules/jest/bin/jest.js', '--json', '--outputFile', file]
  const env = {
    ...process.env,
    TRAP: trap.url,
    NODE_OPTIONS: `--experimental-vm-modules --require ${join(folder, 'trap.cjs')}`,
  }
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env }, (_, out, error) =>
      resolve(`${out}${error}`),
    )
  })
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(`Jest gave no report: ${output}`, { cause })
  }
}

const inNode = ['fetch', 'axios by http', 'axios by fetch', 'client']
const withDom = [...inNode, 'XHR', 'axios by xhr']

describe.each([
  ['Jest node', 'in-node.js', inNode],
  ['Jest jsdom', 'in-jsdom.js', withDom],
  ['Jest happy-dom', 'in-happy-dom.js', withDom],
])('%s', (host, file, means) => {
  const cell = escapeTable(host, () => trap)

  test.each(
    ['startNode', 'setupServer'].flatMap((way) => means.map((name) => `${name} by ${way}`)),
  )('answers %s', async (name) => {
    const own = report.testResults.find((result) => result.name.endsWith(`/${file}`))
    const found = own?.assertionResults.find(({ title }) => title === `${name}: 201`)
    const answered = found?.status === 'passed' ? 201 : (found?.status ?? 'not asked')
    await cell(name, async () => answered, { answered: 201 })
  })
})

test('nothing of all that has reached the real host', () => expect(trap.connections).toBe(0))
