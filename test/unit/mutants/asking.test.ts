import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { type Checker, type Outcome, outcomeOf } from '../../mutants/checker.ts'
import { Ledger } from '../../mutants/ledger.ts'
import type { Mutation } from '../../mutants/mutations.ts'
import { Plan } from '../../mutants/plan.ts'
import { Reach } from '../../mutants/reach.ts'
import { Sound } from '../../mutants/sound.ts'
import { sourcesIn } from '../../mutants/sources.ts'
import { Stage } from '../../mutants/stage.ts'
import { requireSuites, suitesOf } from '../../mutants/suites.ts'

const defect: Mutation = {
  file: 'sum.ts',
  kind: 'operator',
  start: 0,
  end: 5,
  replacement: '1 - 1',
  line: 1,
  within: -1,
}

/** A folder with one source and two test files, which nobody runs. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'mutants-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const file of ['sum.ts', 'one.test.ts', 'other.test.ts', 'package.json', 'tsconfig.json']) {
    writeFileSync(join(root, file), file)
  }
  return root
}

/** Each check ends in turn as it is told; it says what it was asked. */
function checkerThat(...outcomes: Outcome['kind'][]) {
  const asked: string[] = []
  const checker: Checker = {
    run: async (checks, mutation) => {
      for (const check of checks) {
        asked.push(`${check} ${mutation ? 'with' : 'without'}`)
        const kind = outcomes.shift() ?? 'passes'
        if (kind !== 'passes') return { kind, check }
      }
      return { kind: 'passes' }
    },
  }
  return { checker, asked }
}

async function ask(checker: Checker, root = project()) {
  const ledger = new Ledger(root, ['sum.ts'])
  const stage = new Stage('tests', [checker], () => ['one.test.ts', 'other.test.ts'])
  await stage.ask([defect], ledger, () => {})
  return ledger.noticerOf(defect)
}

it('one check after the other is asked until one notices the defect', async () => {
  const { checker, asked } = checkerThat('passes', 'fails')
  expect(await ask(checker)).toBe('other.test.ts')
  expect(asked).toEqual(['one.test.ts with', 'other.test.ts with'])
})

it('running out of time counts when it happens twice, and not without the defect', async () => {
  const { checker, asked } = checkerThat('late', 'late', 'passes')
  expect(await ask(checker)).toBe('one.test.ts')
  expect(asked).toEqual(['one.test.ts with', 'one.test.ts with', 'one.test.ts without'])
})

it.each<[string, Outcome['kind'][]]>([
  ['it ends in time at the second go', ['late', 'passes']],
  ['it never ends in time, with or without the defect', ['late', 'late', 'late']],
])('running out of time is no notice where %s', async (_, outcomes) => {
  const { checker, asked } = checkerThat(...outcomes)
  expect(await ask(checker)).toBeUndefined()
  expect(asked.at(-1)).toBe('other.test.ts with')
})

it('a check that fails without the defect too notices nothing', async () => {
  const { checker, asked } = checkerThat('fails', 'fails', 'fails', 'passes')
  const outcome = await new Sound(checker).run(['one.test.ts', 'other.test.ts'], defect)
  expect(outcome).toEqual({ kind: 'fails', check: 'other.test.ts' })
  expect(asked).toEqual([
    'one.test.ts with',
    'one.test.ts without',
    'other.test.ts with',
    'other.test.ts without',
  ])
})

it('what was found is known to the next run', async () => {
  const root = project()
  await ask(checkerThat('passes', 'fails').checker, root)
  const ledger = new Ledger(root, ['sum.ts'])
  expect(ledger.noticerOf(defect)).toBe('other.test.ts')
  expect([...ledger.noticed()]).toEqual([{ file: 'sum.ts', check: 'other.test.ts' }])
})

it('what passed is not asked again', async () => {
  const root = project()
  await ask(checkerThat('passes', 'passes').checker, root)
  const { checker, asked } = checkerThat('fails')
  expect(await ask(checker, root)).toBeUndefined()
  expect(asked).toEqual([])
})

it('a test that is another one now is asked again', async () => {
  const root = project()
  await ask(checkerThat('passes', 'passes').checker, root)
  writeFileSync(join(root, 'other.test.ts'), 'a better test')
  const { checker, asked } = checkerThat('fails')
  expect(await ask(checker, root)).toBe('other.test.ts')
  expect(asked).toEqual(['other.test.ts with'])
})

it('other sources begin with nothing known of defects', async () => {
  const root = project()
  await ask(checkerThat('fails').checker, root)
  writeFileSync(join(root, 'sum.ts'), 'another sum')
  const ledger = new Ledger(root, ['sum.ts'])
  expect(ledger.noticerOf(defect)).toBeUndefined()
  // What noticed something once is asked first.
  expect([...ledger.noticed()]).toEqual([{ file: 'sum.ts', check: 'one.test.ts' }])
})

it.each<[errors: string[], Outcome['kind']]>([
  [['Test timed out in 60000ms.'], 'late'],
  [['expected 1 to be 2 (Matcher did not succeed in time.)'], 'late'],
  [['expected 1 to be 2', 'Hook timed out in 60000ms.'], 'fails'],
  [[], 'fails'],
])('errors %j say that a check %s', (errors, kind) => {
  expect(outcomeOf(errors).kind).toBe(kind)
})

/** Tests that reach the places told, of a project in which the defect is in the place 0. */
function planOf(...tests: [test: string, seconds: number, places: string][]): Plan {
  const measured = tests.map(([test, seconds, places]) => ({ test, digest: '', seconds, places }))
  return new Plan(new Reach(measured, (file) => (file.endsWith('sum.ts') ? 0 : undefined)))
}

it('the first asked are quick, and run little besides or noticed something there before', () => {
  const plan = planOf(
    ['long.test.ts', 60, '10000000000'],
    ...[...'jihgfedcba'].map((name, less): [string, number, string] => [
      `${name}.test.ts`,
      1,
      '1'.repeat(11 - less).padEnd(11, '0'),
    ]),
    ['elsewhere.test.ts', 1, '01000000000'],
  )
  expect(plan.likely(defect)).toEqual([...'abcdefgh'].map((name) => `${name}.test.ts`))
  plan.learn(defect, 'j.test.ts')
  expect(plan.likely(defect)[0]).toBe('j.test.ts')
  expect(plan.all(defect)).toHaveLength(11)
  expect(plan.all(defect).at(-1)).toBe('long.test.ts')
})

it('a test that is called like the source is asked before others', () => {
  const plan = planOf(
    ...[...'abcdefgh'].map((name): [string, number, string] => [
      `test/api/${name}.test.ts`,
      1,
      '1',
    ]),
    ['test/api/payment-token.test.ts', 1, '1'],
  )
  const inTokens = { ...defect, file: 'src/tokens/sum.ts' }
  expect(plan.likely(inTokens)[0]).toBe('test/api/payment-token.test.ts')
  expect(plan.all(inTokens)[0]).toBe('test/api/payment-token.test.ts')
})

it('a suite whose sources have moved is missed at once', () => {
  expect(() => requireSuites(['src/vite/plugin.ts'])).toThrow('Failed to begin: no source is at')
  expect(suitesOf('src/hosts/vite/plugin.ts')).not.toEqual([])
  expect(suitesOf('src/engine/values/count.ts')).toEqual([])
})

it('every host of the project has a suite that tests it as it is built', () => {
  const sources = sourcesIn(process.cwd())
  expect(sources).toContain('src/hosts/vite/plugin.ts')
  expect(() => requireSuites(sources)).not.toThrow()
})
