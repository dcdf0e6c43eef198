import { expect, it } from 'vitest'
import { mutationsOf, planted } from '../../mutants/mutations.ts'
import { sampleOf } from '../../mutants/sample.ts'

const defectsIn = (source: string) =>
  mutationsOf('x.ts', source).map((mutation) => planted(source, mutation))

it.each([
  ['a boundary', 'f(a < b)', 'f((a <= b))'],
  ['an operator', 'f(a && b)', 'f((a || b))'],
  ['a constant', 'f(0)', 'f(1)'],
  ['a statement', 'f()', ';'],
  ['the order of arguments', 'f(a, b)', 'f(b, a)'],
  ['an await', 'async () => f(await a)', 'async () => f((a))'],
  ['a condition', 'if (a) f()', 'if (false) f()'],
  ['a method', 'f(a.some(b))', 'f(a.every(b))'],
])('a defect changes %s', (_, source, defect) => {
  expect(defectsIn(source)).toContain(defect)
})

it('sentences, types and names of members stay', () => {
  expect(defectsIn("type A = 'a' | 'b'; const b: A = { 'c-d': 'Say it in words.' }")).toEqual([])
})

it.each(['Math.max(a, b)', 'Math.imul(a, b)', 'Object.is(a, b)'])(
  'arguments whose order says nothing stay in it: %s',
  (source) => {
    expect(mutationsOf('x.ts', source).map(({ kind }) => kind)).not.toContain('arguments')
  },
)

const nameOf = (mutation: { replacement: string }) => mutation.replacement

it('a seed decides which defects are a sample', () => {
  const all = mutationsOf('x.ts', 'f(1, 2, 3, 4, 5, 6, 7, 8, 9)')
  expect(sampleOf(all, 4, 1, nameOf)).toEqual(sampleOf(all, 4, 1, nameOf))
  expect(sampleOf(all, 4, 1, nameOf)).not.toEqual(sampleOf(all, 4, 2, nameOf))
})

it('a sample stays as it is when something else is taken away', () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'e', 'f']
  const chosen = sampleOf(all, 3, 1, String)
  const less = all.filter((each, index) => all.indexOf(each) !== index || chosen.includes(each))
  expect(sampleOf(less, 3, 1, String)).toEqual(chosen)
})
