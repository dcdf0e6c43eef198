import { expect, it, onTestFinished } from 'vitest'
import { startBrowser } from '../../src/browser.ts'
import { runConformance } from '../../src/conformance.ts'
import { conformanceMock, conformanceOptions, failuresOf } from '../support/conformance.ts'

it.each(['service-worker', 'in-page'] as const)(
  'the conformance table gets the same answers by %s as by mock.fetch',
  async (transport) => {
    const direct = await runConformance(conformanceMock().fetch, conformanceOptions)
    const { stop } = await startBrowser(conformanceMock(), { transport })
    onTestFinished(stop)

    const sent = await runConformance((request) => fetch(request), conformanceOptions)

    expect(failuresOf(sent)).toEqual([])
    expect(sent).toEqual(direct)
  },
)
