/**
 * A process that runs test files with one defect planted, one after the other, as it is told. It is a process of
 * its own, because a defect may well never end, and then only ending the process helps.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createVitest, type Vitest } from 'vitest/node'
import { changeSources } from './changed-sources.ts'
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

function start(): Promise<Vitest> {
  changeSources((path) =>
    current && path === join(root, current.file)
      ? planted(readFileSync(path, 'utf8'), current)
      : undefined,
  )
  return createVitest({
    root,
    config: 'test/mutants/vitest.config.ts',
    project: ['node', 'node-alone', 'browser'],
    watch: false,
    reporters: [{}],
    silent: true,
    maxWorkers: 1,
    bail: 1,
    testTimeout: 20_000,
    // A cache on the disk knows nothing of the defect.
    fsModuleCache: false,
  })
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
