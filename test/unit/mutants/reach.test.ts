import { expect, it, onTestFinished } from 'vitest'
import { mutationsOf, planted } from '../../mutants/mutations.ts'
import { placesOf } from '../../mutants/places.ts'
import { Probes } from '../../mutants/probes.ts'
import { reachedKey } from '../../mutants/reached-key.ts'

/** What has not run of a source, each place by its text. */
function leftOutOf(source: string): string[] {
  onTestFinished(() => void Reflect.deleteProperty(globalThis, reachedKey))
  const probes = new Probes(['x.js'], () => source)
  new Function(probes.probed('x.js'))()
  const noted: Uint8Array = Reflect.get(globalThis, reachedKey)
  return placesOf('x.js', source)
    .filter(({ node }) => noted[probes.numberOf('x.js', node.start) ?? -1] !== 1)
    .map(({ node }) => source.slice(node.start, node.end))
}

it.each([
  ['what comes after a throw', 'try { 1; throw 2; 3 } catch { 4 }', ['3']],
  ['a block', 'if (true) { 1; 2 } else { 3 }', ['{ 3 }', '3']],
  ['a body without braces', 'if (false) 1\nelse if (true) 2\nelse 3', ['1', '3']],
  ['the body of a loop', 'for (const a of [1]) a\nwhile (false) 2', ['2']],
  ['a branch', 'true ? 1 : false ? 2 : 3', ['false ? 2 : 3', '2', '3']],
  ['a right operand', 'true && 1; true || 2; null ?? 3; 4 ?? (5 && 6)', ['2', '(5 && 6)', '6']],
  ['a right operand of an assignment', 'let a = 1; a ??= 2; a &&= 3', ['2']],
  ['a default value', 'const { a = 1, b = 2 } = { b: 3 }', ['2']],
  ['a case', 'switch (1) { case 1: 2; break\ncase 3: 4 }', ['4']],
  ['a function', 'const f = (a) => ({ a }); const g = () => 1; f()', ['1']],
  ['the value of a property', 'class A { a = 1; static b = 2 }', ['1']],
  ['what a label leaves out', 'a: for (;;) { break a; 1 }', ['1']],
])('it is noted that a test leaves out %s', (_, source, leftOut) => {
  expect(leftOutOf(source)).toEqual(leftOut)
})

it.each([
  "'use strict'\nlet a = f\na()\nfunction f() { if (this) throw this }",
  'class A {}\nclass B extends A { constructor() { super(); this.a = 1 } }\nnew B()',
])('what is noted changes nothing else: %s', (source) => {
  expect(leftOutOf(source).filter((text) => text !== 'throw this')).toEqual([])
})

/** Where each defect is looked for, by what stands there. */
function placeOf(source: string, defect: string): string | undefined {
  const mutation = mutationsOf('x.js', source).find((each) => planted(source, each) === defect)
  const place = placesOf('x.js', source).find(({ node }) => node.start === mutation?.within)
  return place && source.slice(place.node.start, place.node.end)
}

it.each([
  ['in its statement', 'a(); b(c + d)', 'a(); b((c - d))', 'b(c + d)'],
  ['in its branch', 'a(b ? c + d : e)', 'a(b ? (c - d) : e)', 'c + d'],
  ['of a whole branch, in it', 'a(b && c)', 'a((b))', 'c'],
  ['of a condition, in what no longer runs', 'if (a) { b }', 'if (false) { b }', '{ b }'],
  ['of a choice, in what no longer runs', 'f(a ? b : c)', 'f((b))', 'c'],
  ['of a condition that always holds, in its statement', 'if (a) b', 'if (true) b', 'if (a) b'],
  [
    'of a condition that does something, in its statement',
    'if (a()) b',
    'if (false) b',
    'if (a()) b',
  ],
])('a defect is looked for %s', (_, source, defect, place) => {
  expect(placeOf(source, defect)).toBe(place)
})
