import { describe, expect, it, onTestFinished } from 'vitest'
import { runCases } from '../../src/conformance/run.ts'
import { conformanceCases, runConformance } from '../../src/conformance.ts'
import { startNode } from '../../src/node.ts'
import { conformanceMock, conformanceOptions, failuresOf } from '../support/conformance.ts'

describe('the conformance table', () => {
  const whole = runConformance(conformanceMock().fetch, conformanceOptions)

  it.each(conformanceCases)('holds for mock.fetch: $name', async ({ name }) => {
    const results = await whole
    expect(results.find((result) => result.name === name)).toMatchObject({
      differences: [],
      outcome: 'passed',
    })
  })

  it('holds in any order, and again in a world that had it before', async () => {
    const mock = conformanceMock()
    const reversed = [...conformanceCases].reverse()
    expect(failuresOf(await runCases(reversed, mock.fetch, conformanceOptions))).toEqual([])
    const again = { ...conformanceOptions, run: 'run2' }
    expect(failuresOf(await runConformance(mock.fetch, again))).toEqual([])
  })

  it('gets the same answers by the requests that Node sends', async () => {
    const { stop } = await startNode(conformanceMock())
    onTestFinished(stop)
    expect(await runConformance(fetch, conformanceOptions)).toEqual(await whole)
  })
})

describe('the cases', () => {
  it('are JSON', () => {
    expect(JSON.parse(JSON.stringify(conformanceCases))).toEqual(conformanceCases)
  })

  it('have names of their own', () => {
    const names = conformanceCases.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})
