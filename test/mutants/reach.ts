import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createVitest, type TestModule } from 'vitest/node'
import { changeSources } from './changed-sources.ts'
import { digestOf } from './digest.ts'
import { messageOf } from './message-of.ts'
import type { Mutation } from './mutations.ts'
import { probed } from './probes.ts'

/** What is known of a test file. */
interface Measured {
  /** Of the file as it was then. */
  readonly digest: string
  readonly seconds: number
  /** The functions that it runs, by file and start. */
  readonly functions: readonly string[]
}

/** Which functions each test file runs, and how long it takes. */
export class Reach {
  readonly #tests: ReadonlyMap<string, Measured>
  readonly #reached: ReadonlyMap<string, ReadonlySet<string>>

  constructor(tests: ReadonlyMap<string, Measured>) {
    this.#tests = tests
    this.#reached = new Map([...tests].map(([test, { functions }]) => [test, new Set(functions)]))
  }

  /** The test files that run a mutation's code: those first that run the least besides. */
  testsOf({ file, within }: Pick<Mutation, 'file' | 'within'>): string[] {
    return [...this.#reached]
      .filter(([, functions]) => functions.has(`${file}:${within}`))
      .sort(([, a], [, b]) => a.size - b.size)
      .map(([test]) => test)
  }

  secondsOf(test: string): number {
    return this.#tests.get(test)?.seconds ?? 0
  }
}

/** Runs the tests to see what each file of them reaches, of those that have changed since the last time. */
export async function measureReach(root: string, sources: readonly string[]): Promise<Reach> {
  const helpers = globSync('test/{unit,api,browser,support,sdk,golden}/**/*.ts', {
    cwd: root,
    exclude: ['**/*.test.ts'],
  })
  const folder = join(root, 'test-results', 'reached', digestOf(root, [...sources, ...helpers]))
  const path = join(folder, 'measured.json')
  const known: Record<string, Measured> = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : {}
  const tests = globSync('test/{unit,api,browser}/**/*.test.ts', { cwd: root })
  const current = new Map<string, Measured>()
  for (const test of tests) {
    const measured = known[test]
    if (measured?.digest === digestOf(root, [test])) current.set(test, measured)
  }
  if (current.size < tests.length) {
    if (current.size === 0) rmSync(join(folder, '..'), { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const changed = tests.filter((test) => !current.has(test))
    // Kept at once: a run that is cut off goes on from there.
    const failed = await run(root, sources, folder, changed, (test, measured) => {
      current.set(test, measured)
      writeFileSync(path, JSON.stringify(Object.fromEntries(current)))
    })
    if (failed.length > 0) {
      throw new Error(
        `Failed to begin: tests fail without any defect: ${failed.join(', ')}. Mend that first.`,
      )
    }
  }
  return new Reach(current)
}

/** Those that fail, of the tests that it runs. */
async function run(
  root: string,
  sources: readonly string[],
  folder: string,
  tests: readonly string[],
  tell: (test: string, measured: Measured) => void,
): Promise<string[]> {
  const files = new Set(sources.map((file) => join(root, file)))
  changeSources((path) =>
    files.has(path) ? probed(relative(root, path), readFileSync(path, 'utf8')) : undefined,
  )
  function note(module: TestModule): void {
    if (!module.ok()) return
    const test = relative(root, module.moduleId)
    const functions = JSON.parse(readFileSync(noteOf(folder, module.moduleId), 'utf8'))
    tell(test, { digest: digestOf(root, [test]), seconds: secondsOf(module), functions })
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
  join(folder, `${encodeURIComponent(testFile)}.json`)

function secondsOf(module: TestModule): number {
  const { collectDuration, duration, environmentSetupDuration, setupDuration } = module.diagnostic()
  return (collectDuration + duration + environmentSetupDuration + setupDuration) / 1000
}
