import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createVitest, type TestModule } from 'vitest/node'
import { changeSources } from './changed-sources.ts'
import { digestOf } from './digest.ts'
import { messageOf } from './message-of.ts'
import type { Mutation } from './mutations.ts'
import type { Probes } from './probes.ts'

/** What is known of a test file. */
interface Measured {
  readonly test: string
  /** Of the file as it was then. */
  readonly digest: string
  readonly seconds: number
  /** A digit for each place, 1 where the test reaches it. */
  readonly places: string
}

/** Which places each test file reaches, and how long it takes. */
export class Reach {
  readonly #tests: readonly Measured[]
  readonly #seconds: ReadonlyMap<string, number>
  readonly #numberOf: Probes['numberOf']

  constructor(tests: readonly Measured[], numberOf: Probes['numberOf']) {
    const sizes = new Map(
      tests.map(({ test, places }) => [test, places.replaceAll('0', '').length]),
    )
    const sizeOf = ({ test }: Measured) => sizes.get(test) ?? 0
    this.#tests = tests.toSorted((one, other) => sizeOf(one) - sizeOf(other))
    this.#seconds = new Map(tests.map(({ test, seconds }) => [test, seconds]))
    this.#numberOf = numberOf
  }

  /** The test files that run a mutation's code: those first that run the least besides. */
  testsOf({ file, within }: Pick<Mutation, 'file' | 'within'>): string[] {
    const number = this.#numberOf(file, within)
    if (number === undefined) return []
    return this.#tests.filter(({ places }) => places[number] === '1').map(({ test }) => test)
  }

  secondsOf(test: string): number {
    return this.#seconds.get(test) ?? 0
  }
}

/** Runs the tests to see what each file of them reaches, of those that have changed since the last time. */
export async function measureReach(
  root: string,
  sources: readonly string[],
  probes: Probes,
): Promise<Reach> {
  const helpers = globSync(
    [
      'test/{unit,api,browser,support,sdk,golden}/**/*.ts',
      'test/mutants/{places,probes,syntax}.ts',
    ],
    { cwd: root, exclude: ['**/*.test.ts'] },
  )
  const folder = join(root, 'test-results', 'reached', digestOf(root, [...sources, ...helpers]))
  const path = join(folder, 'measured.jsonl')
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
  const known = lines.filter(Boolean).map((line): Measured => JSON.parse(line))
  const tests = globSync('test/{unit,api,browser}/**/*.test.ts', { cwd: root })
  const current = known.filter(
    ({ test, digest }) => tests.includes(test) && digest === digestOf(root, [test]),
  )
  const changed = tests.filter((test) => !current.some((measured) => measured.test === test))
  if (changed.length > 0) {
    if (current.length === 0) rmSync(join(folder, '..'), { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    // Kept at once: a run that is cut off goes on from there.
    const failed = await run(root, sources, probes, folder, changed, (measured) => {
      current.push(measured)
      appendFileSync(path, `${JSON.stringify(measured)}\n`)
    })
    if (failed.length > 0) {
      throw new Error(
        `Failed to begin: tests fail without any defect: ${failed.join(', ')}. Mend that first.`,
      )
    }
  }
  return new Reach(current, (file, start) => probes.numberOf(file, start))
}

/** Those that fail, of the tests that it runs. */
async function run(
  root: string,
  sources: readonly string[],
  probes: Probes,
  folder: string,
  tests: readonly string[],
  tell: (measured: Measured) => void,
): Promise<string[]> {
  const files = new Set(sources.map((file) => join(root, file)))
  changeSources((path) => (files.has(path) ? probes.probed(relative(root, path)) : undefined))
  function note(module: TestModule): void {
    if (!module.ok()) return
    const test = relative(root, module.moduleId)
    const places = readFileSync(noteOf(folder, module.moduleId), 'utf8')
    tell({ test, digest: digestOf(root, [test]), seconds: secondsOf(module), places })
  }
  const vitest = await createVitest({
    root,
    config: 'test/mutants/vitest.config.ts',
    project: ['node', 'node-alone', 'browser'],
    watch: false,
    reporters: [{ onTestModuleEnd: note }],
    silent: true,
    retry: 1,
    fsModuleCache: false,
  })
  // Each project has set-up files of its own, whatever the root has.
  for (const project of vitest.projects) {
    const name = project.isBrowserEnabled() ? 'note-reached-in-page.ts' : 'note-reached.ts'
    // What each file reaches is told apart by its process.
    project.config.isolate = true
    project.config.setupFiles.push(join(root, 'test/mutants', name))
    project.provide('reachedFolder', folder)
  }
  const specifications = (await vitest.globTestSpecifications()).filter(({ moduleId }) =>
    tests.includes(relative(root, moduleId)),
  )
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, true)
  await vitest.close()
  const failed = testModules.filter((each) => !each.ok()).map(({ moduleId }) => moduleId)
  return [...failed, ...unhandledErrors.map(messageOf)]
}

const noteOf = (folder: string, testFile: string) =>
  join(folder, `${encodeURIComponent(testFile)}.txt`)

function secondsOf(module: TestModule): number {
  const { collectDuration, duration, environmentSetupDuration, setupDuration } = module.diagnostic()
  return (collectDuration + duration + environmentSetupDuration + setupDuration) / 1000
}
