import { expect, it, onTestFinished } from 'vitest'
import { runConformance } from '../../src/conformance.ts'
import { startBrowser } from '../../src/hosts/browser/start-browser.ts'
import { conformanceMockOptions, conformanceOptions, failuresOf } from '../support/conformance.ts'
import { createMock } from '../support/create-mock.ts'

it.each(['service-worker', 'in-page'] as const)(
  'the conformance table gets the same answers by %s as by mock.fetch',
  async (transport) => {
    const direct = await runConformance(
      createMock(conformanceMockOptions).fetch,
      conformanceOptions,
    )
    const { stop } = await startBrowser(createMock(conformanceMockOptions), { transport })
    onTestFinished(stop)

    const sent = await runConformance((request) => fetch(request), conformanceOptions)

    expect(failuresOf(sent)).toEqual([])
    expect(sent).toEqual(direct)
  },
)
