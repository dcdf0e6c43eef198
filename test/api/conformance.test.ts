import { describe, expect, it, onTestFinished } from 'vitest'
import { runCases } from '../../src/conformance/run.ts'
import { conformanceCasesOf, runConformance } from '../../src/conformance.ts'
import { startNode } from '../../src/hosts/node/start-node.ts'
import { connectMock } from '../../src/remote.ts'
import { serve } from '../../src/server.ts'
import {
  conformanceOptions as anyOptions,
  conformanceMockOptions,
  failuresOf,
  withoutConnection,
} from '../support/conformance.ts'
import { createMock } from '../support/create-mock.ts'

describe.each(['2023-01', '2026-08'] as const)('the conformance table of %s', (contract) => {
  const cases = conformanceCasesOf(contract)
  const conformanceOptions = { ...anyOptions, contract }
  const conformanceMock = () => createMock({ ...conformanceMockOptions, contract })
  const whole = runConformance(conformanceMock().fetch, conformanceOptions)

  it.each(cases)('holds for mock.fetch: $name', async ({ name }) => {
    const results = await whole
    expect(results.find((result) => result.name === name)).toMatchObject({
      differences: [],
      outcome: 'passed',
    })
  })

  it('holds in any order, and again in a world that had it before', async () => {
    const mock = conformanceMock()
    const reversed = [...cases].reverse()
    expect(failuresOf(await runCases(reversed, mock.fetch, conformanceOptions))).toEqual([])
    const again = { ...conformanceOptions, run: 'run2' }
    expect(failuresOf(await runConformance(mock.fetch, again))).toEqual([])
  })

  it('gets the same answers as plain data', async () => {
    const mock = conformanceMock()
    const byPlainData = async (request: Request) => {
      // As it comes, and without what JSON or a clone would leave out.
      const answer = structuredClone(await mock.answer(request)) ?? expect.unreachable()
      const { status, headers, body } = answer
      if (body === undefined) return new Response(null, { status, headers })
      const text = JSON.stringify(body)
      expect(JSON.parse(text)).toEqual(body)
      const length = String(Buffer.byteLength(text))
      return new Response(text, { status, headers: { ...headers, 'Content-Length': length } })
    }
    expect(await runConformance(byPlainData, conformanceOptions)).toEqual(await whole)
  })

  it('gets the same answers by the requests that Node sends', async () => {
    const { stop } = await startNode(conformanceMock())
    onTestFinished(stop)
    expect(await runConformance(fetch, conformanceOptions)).toEqual(await whole)
  })

  it('gets the same answers from a mock that is served elsewhere, in a world of its own', async () => {
    const { url, stop } = await serve(conformanceMock(), { port: 0 })
    onTestFinished(stop)
    const mock = await connectMock(url, { world: 'conformance' })
    expect(await runConformance(mock.fetch, conformanceOptions)).toEqual(await whole)
  })

  it('gets the same answers by the requests that Node sends, from a mock that is served elsewhere', async () => {
    const { url, stop } = await serve(conformanceMock(), { port: 0 })
    onTestFinished(stop)
    const { stop: stopNode } = await startNode(await connectMock(url))
    onTestFinished(stopNode)
    expect(await runConformance(fetch, conformanceOptions)).toEqual(await whole)
  })

  it('gets the same answers over HTTP', async () => {
    const { url, stop } = await serve(conformanceMock(), { port: 0 })
    onTestFinished(stop)
    const direct = conformanceMock()
    const options = { ...conformanceOptions, baseUrl: url }

    const sent = await runConformance(fetch, options)

    const answered = await runConformance(
      (request) => direct.fetch(request, { origin: url }),
      options,
    )
    expect(failuresOf(sent)).toEqual([])
    expect(withoutConnection(sent)).toEqual(answered)
  })
})
