import { describe, expect, it } from 'vitest'
import { conformanceCases } from '../../../src/conformance.ts'

const steps = conformanceCases.flatMap(({ steps, cleanUp = [] }) => [...steps, ...cleanUp])
const writes = steps.filter(({ method }) => method !== 'GET' && method !== 'HEAD')

describe('the cases of the conformance table', () => {
  it('are JSON', () => {
    expect(JSON.parse(JSON.stringify(conformanceCases))).toEqual(conformanceCases)
  })

  it('have names of their own, and rules that are sentences', () => {
    const names = conformanceCases.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { rule } of conformanceCases) expect(rule).toMatch(/^\S.*\.$/)
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
})
