import { createHash } from 'node:crypto'
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { createVitest } from 'vitest/node'
import { changeSources } from './changed-sources.ts'
import type { Mutation } from './mutations.ts'
import { probed } from './probes.ts'

/** Which functions each test file runs, by the file's path. */
export class Reach {
  readonly #reached: ReadonlyMap<string, ReadonlySet<string>>

  constructor(reached: ReadonlyMap<string, ReadonlySet<string>>) {
    this.#reached = reached
  }

  /** The test files that run a mutation's code: those first that run the least besides, a browser's last. */
  testsOf({ file, within }: Pick<Mutation, 'file' | 'within'>): string[] {
    return [...this.#reached]
      .filter(([, functions]) => functions.has(`${file}:${within}`))
      .sort(([one, a], [other, b]) => inBrowser(one) - inBrowser(other) || a.size - b.size)
      .map(([test]) => test)
  }
}

const inBrowser = (test: string) => Number(test.startsWith('test/browser/'))

/** Runs the tests once to see what each file of them reaches, unless nothing has changed since the last time. */
export async function measureReach(root: string, sources: readonly string[]): Promise<Reach> {
  const tests = globSync('test/**/*.{ts,mjs}', { cwd: root, exclude: ['test/mutants/**'] })
  const folder = join(root, 'test-results', 'reached', digestOf(root, [...sources, ...tests]))
  if (!existsSync(join(folder, 'whole'))) {
    rmSync(join(root, 'test-results', 'reached'), { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    await run(root, sources, folder)
    writeFileSync(join(folder, 'whole'), '')
  }
  const reached = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const test = decodeURIComponent(name.slice(0, -'.json'.length))
      const functions: string[] = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      return [relative(root, test), new Set(functions)] as const
    })
  return new Reach(new Map(reached))
}

async function run(root: string, sources: readonly string[], folder: string): Promise<void> {
  const files = new Set(sources.map((file) => join(root, file)))
  changeSources((path) =>
    files.has(path) ? probed(relative(root, path), readFileSync(path, 'utf8')) : undefined,
  )
  const vitest = await createVitest({
    root,
    config: 'test/mutants/vitest.config.ts',
    project: ['node', 'node-alone', 'browser'],
    watch: false,
    reporters: [{}],
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
  const specifications = await vitest.globTestSpecifications()
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, true)
  await vitest.close()
  const failed = testModules.filter((module) => !module.ok()).map((module) => module.moduleId)
  if (failed.length === 0 && unhandledErrors.length === 0) return
  throw new Error(
    `Failed to begin: tests fail without any defect: ${failed.join(', ')}. Mend that first.`,
  )
}

function digestOf(root: string, files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of [...files].sort()) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}
