/**
 * A process that runs test files with one defect planted, one after the other, as it is told. It is a process of
 * its own, because a defect may well never end, and then only ending the process helps.
 */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node'
import { AsGiven } from './as-given.ts'
import { changeSources } from './changed-sources.ts'
import { type Outcome, outcomeOf } from './checker.ts'
import { messageOf } from './message-of.ts'
import { type Mutation, planted } from './mutations.ts'

export interface Order {
  readonly mutation: Mutation | undefined
  /** The test files, by their paths from the root. */
  readonly tests: readonly string[]
  /** How long one test may take. */
  readonly seconds: number
}

/** What the process says: of a file that it begins or has ended, and at last what came of them all. */
export type Word = { readonly began: string } | { readonly ended: string } | Outcome | 'ready'

const root = process.cwd()
let current: Mutation | undefined
const vitest = await start()

process.on('message', async (order: Order) => {
  const before = current
  current = order.mutation
  for (const file of [before?.file, current?.file])
    if (file) vitest.invalidateFile(join(root, file))
  say(await run(order))
})
process.on('disconnect', () => process.exit())
say('ready')

function say(word: Word): void {
  process.send?.(word)
}

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
    reporters: [
      {
        onTestModuleStart: (module) => say({ began: pathOf(module) }),
        onTestModuleEnd: (module) => {
          say({ ended: pathOf(module) })
          // One that cannot even be loaded ends no run by itself.
          if (!module.ok()) void vitest.cancelCurrentRun('test-failure')
        },
      },
    ],
    silent: true,
    maxWorkers: 1,
    sequence: { sequencer: AsGiven },
    bail: 1,
    // A cache on the disk knows nothing of the defect.
    fsModuleCache: false,
  })
}

async function run({ tests, seconds }: Order): Promise<Outcome> {
  for (const { config } of vitest.projects) {
    config.testTimeout = 1000 * seconds
    config.hookTimeout = 1000 * seconds
    // A test that fails now and then notices nothing; one that runs out of time is asked again on its own. A page is
    // told no expression.
    config.retry = config.browser.enabled ? 1 : { count: 1, condition: /^(?!.*timed out)/is }
  }
  // What earlier runs left there would count as failures of this one.
  vitest.state.filesMap.clear()
  const specifications = await Promise.all(tests.map(specificationsOf))
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    specifications.flat(),
    false,
  )
  const failed = testModules.find((module) => !module.ok())
  if (failed) return outcomeOf(errorsOf(failed), pathOf(failed))
  const [unhandled] = unhandledErrors
  return unhandled
    ? outcomeOf(unhandledErrors.map(messageOf), testOf(unhandled))
    : { kind: 'passes' }
}

async function specificationsOf(test: string): Promise<TestSpecification[]> {
  const known = vitest.getModuleSpecifications(join(root, test))
  return known.length > 0 ? known : vitest.globTestSpecifications([test])
}

function errorsOf(module: TestModule): string[] {
  const parts = [module, ...module.children.allSuites()].flatMap((part) => part.errors())
  const tests = [...module.children.allTests('failed')].flatMap((test) => test.result().errors)
  return [...parts, ...tests].map(messageOf)
}

/** Vitest notes beside an error which file ran then, where it knows that. */
function testOf(error: unknown): string | undefined {
  const path: unknown = Reflect.get(Object(error), 'VITEST_TEST_PATH')
  return typeof path === 'string' ? relative(root, path) : undefined
}

const pathOf = ({ moduleId }: { readonly moduleId: string }) => relative(root, moduleId)
