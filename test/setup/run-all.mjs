/**
 * Runs every check and test of the project, goes on after a failure, and sums up.
 *
 * The last line is `N passed, N failed`; a step that runs no tests counts as one check. Two steps run at once, each
 * with one worker, which keeps two cores busy. In CI most tests have a second try, and each that needed it is named.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {'vitest' | 'playwright'} [tests] whose JSON report says how many tests passed
 * @property {string[]} [needs] steps that must have succeeded
 * @property {RegExp} [show] lines of the output worth showing when all is well
 * @property {number} [minutes] how long it may take; else 20, for a machine that does more besides
 *
 * @typedef {{ passed: number; failed: number; skipped: number; unsteady?: string[] }} Counts `unsteady` passed at
 * their second try.
 */

const vitest = 'vitest run --config test/vitest.config.ts --project'

/** In the order in which they begin once they can: the longest first, so that none is left over at the end. @type {Step[]} */
const steps = [
  { name: 'build', command: 'npm run --silent build:js' },
  { name: 'types', command: 'npm run --silent build:types', needs: ['build'] },
  {
    name: 'demo tests',
    command: 'playwright test --config test/playwright.config.ts',
    tests: 'playwright',
    needs: ['build'],
    show: /^browsers: .*/gm,
  },
  { name: 'unit and api tests', command: `${vitest} "node*"`, tests: 'vitest' },
  {
    name: 'size',
    command: `${vitest} package`,
    tests: 'vitest',
    needs: ['types'],
    show: /^size: .*/gm,
  },
  {
    name: 'browser tests',
    command: `${vitest} "browser*" --reporter=./test/support/engines/reporter.ts`,
    tests: 'vitest',
    show: /^engines: .*/gm,
  },
  {
    name: 'demo and Vite page in each engine',
    command: `${vitest} engines`,
    tests: 'vitest',
    needs: ['build'],
  },
  {
    name: 'escape table',
    command: `${vitest} escape`,
    tests: 'vitest',
    needs: ['build'],
    show: /^escape: .*/gm,
  },
  {
    name: 'observations',
    command: 'node test/observations/run.ts',
    show: /^observations: .*/gm,
  },
  { name: 'soak', command: 'npm run --silent soak -- --minutes 0.33', show: /^soak: .*/gm },
  // To pack is to build, which would take the build from under the tests that run beside it.
  { name: 'package', command: 'npm run --silent --ignore-scripts package', needs: ['types'] },
  { name: 'typecheck', command: 'npm run --silent typecheck' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'unused', command: 'npm run --silent unused' },
]

/**
 * What the kit works with besides: whole apps, which are installed, Storybook, and an older Vite. Only where it is asked
 * for: `npm test -- --frameworks`. @type {Step[]}
 */
const frameworks = [
  {
    name: 'frameworks',
    command: `${vitest} frameworks --project installed`,
    tests: 'vitest',
    needs: ['types'],
    show: /^(?:escape|frameworks): .*/gm,
    minutes: 30,
  },
  {
    name: 'stories',
    command: `${vitest} stories --project escape-storybook`,
    tests: 'vitest',
    needs: ['build'],
    show: /^escape: .*/gm,
  },
  {
    name: 'older Vite',
    command: 'playwright test --config test/older-vite.config.ts',
    tests: 'playwright',
    needs: ['build'],
  },
]
const root = join(fileURLToPath(import.meta.url), '..', '..', '..')
const reports = join(root, 'test-results')
// The first is the longest of all, so they begin as soon as they can.
if (process.argv.includes('--frameworks')) steps.splice(2, 0, ...frameworks)

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

/** Steps that run, and how to end each. @type {Set<(reason: string) => void>} */
const running = new Set()
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    for (const stop of running) stop('Interrupted.')
    process.exit(130)
  })
}

const inLane = lanes(2)
/** @type {Map<string, Promise<Counts>>} */
const results = new Map()
for (const step of steps) results.set(step.name, resultOf(step))

const all = await Promise.all(results.values())
/** @param {'passed' | 'failed'} kind */
const sum = (kind) => all.reduce((total, counts) => total + counts[kind], 0)
const unsteady = all.flatMap((counts) => counts.unsteady ?? [])
if (unsteady.length > 0) console.log(`\nPassed at the second try:\n${unsteady.join('\n')}`)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0

/** @param {Step} step @returns {Promise<Counts>} */
async function resultOf(step) {
  for (const name of step.needs ?? []) {
    const needed = await results.get(name)
    if (needed?.failed === 0) continue
    console.log(`FAIL  ${step.name}: not run, because '${name}' failed`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  return inLane(steps.indexOf(step), () => runStep(step))
}

/**
 * Lets so many pieces of work run at once; of those that wait, the one with the lowest rank is next.
 *
 * @param {number} free
 */
function lanes(free) {
  /** @type {{ rank: number, go: () => void }[]} */
  const queue = []
  /** @template T @param {number} rank @param {() => Promise<T>} work @returns {Promise<T>} */
  return async (rank, work) => {
    if (free > 0) free -= 1
    else await new Promise((resolve) => queue.push({ rank, go: () => resolve(undefined) }))
    try {
      return await work()
    } finally {
      queue.sort((one, other) => one.rank - other.rank)
      const next = queue.shift()
      if (next) next.go()
      else free += 1
    }
  }
}

/** @param {Step} step @returns {Promise<Counts>} */
async function runStep(step) {
  const report = join(reports, `${step.name.replaceAll(' ', '-')}.json`)
  const started = performance.now()
  const { ok, output } = await run(step, report)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)

  const counts = step.tests ? count(step.tests, report) : { passed: 0, failed: 0, skipped: 0 }
  // A run can fail without a failing test, and a run without tests tests nothing.
  if (!ok && counts.failed === 0) counts.failed = 1
  if (step.tests && counts.passed + counts.failed === 0) counts.failed = 1
  if (!step.tests && ok) counts.passed = 1

  const succeeded = counts.failed === 0
  const tests = step.tests
    ? `, ${counts.passed} passed${counts.failed > 0 ? `, ${counts.failed} failed` : ''}${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`
    : ''
  if (!succeeded) console.log(`\n${output.trimEnd()}\n`)
  console.log(`${succeeded ? 'ok  ' : 'FAIL'}  ${step.name} (${seconds} s${tests})`)
  if (succeeded && step.show) {
    for (const [line] of output.matchAll(step.show)) console.log(`      ${line}`)
  }
  return counts
}

/** @param {Step} step @param {string} report @returns {Promise<{ ok: boolean; output: string }>} */
function run(step, report) {
  const reporters = {
    vitest: ` --reporter=default --reporter=json --outputFile.json="${report}"`,
    playwright: ' --reporter=list,json',
  }
  const child = spawn(step.command + (step.tests ? reporters[step.tests] : ''), {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a step that hangs is ended with all that it started.
    detached: true,
    env: {
      ...process.env,
      PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH,
      NO_COLOR: '1',
      // npm sets both when its own output is coloured; Node warns when they meet NO_COLOR.
      FORCE_COLOR: undefined,
      COLOR: undefined,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      TEST_WORKERS: '1',
      // A test's process from the sources begins in two thirds of the time once another one has compiled them.
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
    },
  })
  let output = ''
  /** @param {string} reason */
  const stop = (reason) => {
    output += `\n${reason}`
    // Playwright ends its web server on SIGINT, not on SIGTERM.
    if (child.pid) process.kill(-child.pid, 'SIGINT')
  }
  const { minutes = 20 } = step
  const timer = setTimeout(() => stop(`Stopped after ${minutes} minutes.`), minutes * 60_000)
  running.add(stop)
  child.stdout.on('data', (text) => (output += text))
  child.stderr.on('data', (text) => (output += text))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, output: output + error.message }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  }).finally(() => {
    clearTimeout(timer)
    running.delete(stop)
  })
}

/** @param {'vitest' | 'playwright'} runner @param {string} report @returns {Counts} */
function count(runner, report) {
  let json
  try {
    json = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
  if (runner === 'playwright') {
    const { expected, unexpected, flaky, skipped } = json.stats
    const unsteady = specsOf(json).filter(({ tests }) =>
      tests.some(({ status }) => status === 'flaky'),
    )
    const names = unsteady.map(({ file, title }) => `${file}: ${title}`)
    return { passed: expected + flaky, failed: unexpected, skipped, unsteady: names }
  }
  // A file that cannot be loaded has no tests, yet it failed.
  const unloaded = json.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: json.numPassedTests,
    failed: json.numFailedTests + unloaded.length,
    skipped: json.numPendingTests + json.numTodoTests,
    unsteady: json.testResults.flatMap(
      (/** @type {{ name: string, assertionResults: VitestResult[] }} */ file) =>
        file.assertionResults
          .filter(
            ({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0,
          )
          .map(({ fullName }) => `${relative(root, file.name)}: ${fullName}`),
    ),
  }
}

/** @typedef {{ status: string, fullName: string, failureMessages: string[] }} VitestResult */
/** @typedef {{ file: string, title: string, tests: { status: string }[] }} Spec */
/** @typedef {{ suites?: Suite[], specs?: Spec[] }} Suite */

/** @param {Suite} suite @returns {Spec[]} */
function specsOf({ suites = [], specs = [] }) {
  return [...specs, ...suites.flatMap(specsOf)]
}
