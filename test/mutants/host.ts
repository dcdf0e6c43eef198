/**
 * A process that runs test files with one defect planted, one after the other, as it is told. It is a process of
 * its own, because a defect may well never end, and then only ending the process helps.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createVitest, type TestModule, type Vitest } from 'vitest/node'
import { changeSources } from './changed-sources.ts'
import { type Outcome, outcomeOf } from './checker.ts'
import { messageOf } from './message-of.ts'
import { type Mutation, planted } from './mutations.ts'

export interface Order {
  readonly mutation: Mutation | undefined
  /** The test file, by its path from the root. */
  readonly test: string
}

const root = process.cwd()
let current: Mutation | undefined
const vitest = await start()
// A process that is shared would know the sources as they were before.
for (const project of vitest.projects) project.config.isolate = true

process.on('message', async ({ mutation, test }: Order) => {
  const before = current
  current = mutation
  for (const file of [before?.file, mutation?.file])
    if (file) vitest.invalidateFile(join(root, file))
  process.send?.(await run(test))
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
    // A test that fails now and then notices nothing.
    retry: 1,
    // A cache on the disk knows nothing of the defect.
    fsModuleCache: false,
  })
}

async function run(test: string): Promise<Outcome> {
  const specifications = vitest.getModuleSpecifications(join(root, test))
  const all =
    specifications.length > 0 ? specifications : await vitest.globTestSpecifications([test])
  // What earlier runs left there would count as failures of this one.
  vitest.state.filesMap.clear()
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(all, false)
  if (unhandledErrors.length === 0 && testModules.every((module) => module.ok())) {
    return { kind: 'passes' }
  }
  return outcomeOf([...testModules.flatMap(errorsOf), ...unhandledErrors.map(messageOf)])
}

function errorsOf(module: TestModule): string[] {
  const parts = [module, ...module.children.allSuites()].flatMap((part) => part.errors())
  const tests = [...module.children.allTests('failed')].flatMap((test) => test.result().errors)
  return [...parts, ...tests].map(messageOf)
}
