import { describe, expect, it } from 'vitest'
import { conformanceCasesOf } from '../../../src/conformance.ts'

describe.each(['2023-01', '2026-08'] as const)(
  'the cases of the conformance table of %s',
  (version) => {
    const cases = conformanceCasesOf(version)
    const steps = cases.flatMap(({ steps, cleanUp = [] }) => [...steps, ...cleanUp])
    const writes = steps.filter(({ method }) => method !== 'GET' && method !== 'HEAD')

    it('are JSON', () => {
      expect(JSON.parse(JSON.stringify(cases))).toEqual(cases)
    })

    it('have names of their own, and rules that are sentences', () => {
      const names = cases.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      for (const { rule } of cases) expect(rule).toMatch(/^\S.*\.$/)
    })

    it('make each what no other makes', () => {
      const made = cases
        .flatMap(({ steps }) => steps)
        .flatMap(({ method, path, expect: { status } }) =>
          method === 'PUT' && status === 201 && /^\/customers\/[^/?]+$/.test(path) ? [path] : [],
        )
      expect(made.length).toBeGreaterThan(50)
      expect(made.filter((path, at) => made.indexOf(path) !== at)).toEqual([])
    })

    it('write to nothing that a run did not make', () => {
      const known = /\{run\}|^\/(customers|tags|tokens)\/?$/
      const others = writes.map(({ path }) => path.replace(/\?expand=.*/, ''))
      expect(others.filter((path) => !known.test(path))).toEqual([])
    })

    it('delete and merge only what a run made', () => {
      const own = /^\/[a-z]+\/[^/?]*\{run\}/
      const deletes = writes.filter(({ method }) => method === 'DELETE')
      expect(deletes.length).toBeGreaterThan(10)
      for (const { path } of deletes) {
        expect(path).toMatch(own)
        const [, target = ''] = path.split('targetCustomerId=')
        if (target !== '') expect(target).toMatch(/^\{run\}/)
      }
    })
  },
)
