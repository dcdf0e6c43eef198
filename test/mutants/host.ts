/**
 * A process that runs test files with one defect planted, one after the other, as it is told. It is a process of
 * its own, because a defect may well never end, and then only ending the process helps.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createVitest, type Vitest } from 'vitest/node'
import { type Mutation, planted } from './mutations.ts'

export interface Order {
  readonly mutation: Mutation | undefined
  /** The test files, by their paths from the root. */
  readonly tests: readonly string[]
}

export interface Outcome {
  /** The test file that noticed it, if one did. */
  readonly noticedBy: string | undefined
}

const root = process.cwd()
let current: Mutation | undefined
const vitest = await start()

process.on('message', async ({ mutation, tests }: Order) => {
  const before = current
  current = mutation
  for (const file of [before?.file, mutation?.file])
    if (file) vitest.invalidateFile(join(root, file))
  process.send?.({ noticedBy: await firstFailure(tests) } satisfies Outcome)
})
process.on('disconnect', () => process.exit())
process.send?.('ready')

async function start(): Promise<Vitest> {
  const mutating = {
    name: 'mutating',
    enforce: 'pre' as const,
    transform(_: string, id: string) {
      if (!current || id !== join(root, current.file)) return
      return planted(readFileSync(id, 'utf8'), current)
    },
  }
  const vitest = await createVitest(
    {
      root,
      config: 'test/vitest.config.ts',
      project: ['node', 'browser'],
      watch: false,
      reporters: [{}],
      silent: true,
      maxWorkers: 1,
      bail: 1,
      testTimeout: 20_000,
      // A cache on the disk knows nothing of the defect.
      fsModuleCache: false,
    },
    { plugins: [mutating] },
  )
  return vitest
}

async function firstFailure(tests: readonly string[]): Promise<string | undefined> {
  for (const test of tests) {
    const specifications = vitest.getModuleSpecifications(join(root, test))
    const all =
      specifications.length > 0 ? specifications : await vitest.globTestSpecifications([test])
    // What earlier runs left there would count as failures of this one.
    vitest.state.filesMap.clear()
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(all, false)
    if (unhandledErrors.length > 0 || testModules.some((module) => !module.ok())) return test
  }
  return undefined
}
