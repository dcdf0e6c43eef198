import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { type CompileError, CompilerStage } from '../../mutants/compiler-stage.ts'
import { Ledger } from '../../mutants/ledger.ts'
import { type Mutation, mutationsOf } from '../../mutants/mutations.ts'
import { plantedTogether } from '../../mutants/planted-together.ts'

const source =
  'export const sum = 1 + 2\nexport const less = 3 - 4\nexport const more = sum > less\n'
const all = mutationsOf('sum.ts', source)
const [plus, minus] = all.filter(({ kind }) => kind === 'operator') as [Mutation, Mutation]
const textOf = () => source

/** The defects that a compiler notices which finds fault as told, and how often it was asked. */
async function noticedBy(
  errorsIn: (text: string) => CompileError[],
  mutations: readonly Mutation[],
  isAtFirst = false,
): Promise<{ noticed: Mutation[]; passed: Mutation[]; times: number }> {
  const root = mkdtempSync(join(tmpdir(), 'mutants-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const file of ['sum.ts', 'package.json', 'tsconfig.json'])
    writeFileSync(join(root, file), '')
  const ledger = new Ledger(root, ['sum.ts'])
  const noticed: Mutation[] = []
  let times = 0
  const compile = async (changed: ReadonlyMap<string, string>) => {
    times += 1
    return errorsIn(changed.get('sum.ts') ?? source)
  }
  const stage = new CompilerStage(compile, textOf, isAtFirst)
  await stage.ask(mutations, ledger, (each) => noticed.push(each))
  const passed = mutations.filter((each) => ledger.hasPassed(each, 'npx tsc'))
  return { noticed, passed, times }
}

const errorAt = (line: number): CompileError => ({ file: 'sum.ts', line, text: 'error TS1: no' })

it('defects stand beside each other where they share no line', () => {
  const { planted, left, texts } = plantedTogether([plus, minus, ...all], textOf)
  expect(texts.get('sum.ts')?.split('\n').slice(0, 2)).toEqual([
    'export const sum = (1 - 2)',
    'export const less = (3 + 4)',
  ])
  expect(planted.map(({ first, last }) => [first, last])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ])
  expect(planted.length + left.length).toBe(all.length + 2)
})

it('an error in a defect’s line is that defect’s; the others have passed once there is none', async () => {
  const errorsIn = (text: string) => (text.includes('3 + 4') ? [errorAt(2)] : [])
  expect(await noticedBy(errorsIn, [plus, minus])).toEqual({
    noticed: [minus],
    passed: [plus],
    times: 3,
  })
})

it('whose an error elsewhere is, is found by halves', async () => {
  const errorsIn = (text: string) => (text.includes('3 + 4') ? [errorAt(3)] : [])
  expect(await noticedBy(errorsIn, [plus, minus])).toMatchObject({
    noticed: [minus],
    passed: [plus],
  })
})

it('whose an error elsewhere is, may be left open at first', async () => {
  const errorsIn = (text: string) => (text.includes('3 + 4') ? [errorAt(3)] : [])
  const found = await noticedBy(errorsIn, [plus, minus], true)
  expect(found).toEqual({ noticed: [], passed: [], times: 2 })
})

it('nothing is asked of a project that does not compile', async () => {
  await expect(noticedBy(() => [errorAt(1)], [plus])).rejects.toThrow(
    'Failed to begin: sum.ts error TS1: no. Mend that first.',
  )
})
