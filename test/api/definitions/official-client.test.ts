import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Running, startNode } from '../../../src/hosts/node/start-node.ts'
import { DocumentCheck } from '../../support/definitions/document-check.ts'
import { listedRequest } from '../../support/definitions/listed-faults.ts'
import { publishedDocument } from '../../support/definitions/published-documents.ts'
import { Calls } from '../../support/official-client/calls.ts'
import { type Furnished, furnished } from '../../support/official-client/furnished.ts'
import { exceptions, type Outcome } from '../../support/official-client/listed-exceptions.ts'
import { type Method, resourcesOfClient } from '../../support/official-client/methods.ts'

const document = publishedDocument('2026-08')
const resources = resourcesOfClient()
const titles = resources.flatMap(({ methods }) => methods.map(({ title }) => title))

describe.skipIf(!document)('the official client, by the published document of 2026-08', () => {
  let mock: Furnished['mock']
  let calls: Calls
  let running: Running
  const outcomes: Outcome[] = []

  beforeAll(async () => {
    const world = await furnished(document as object)
    mock = world.mock
    await mock.checkpoint('furnished')
    calls = new Calls(new DocumentCheck(document as never), world.ids)
    running = await startNode(mock)
  })

  afterAll(async () => {
    await running.stop()
    const figures = [...new Set(outcomes)].map(
      (each) => `${outcomes.filter((outcome) => outcome === each).length} ${each}`,
    )
    console.log(`official client: ${outcomes.length} methods called once: ${figures.join(', ')}`)
  })

  it('has 627 methods of 118 resources, of which one in twenty may be an exception', () => {
    expect(resources).toHaveLength(118)
    expect(titles).toHaveLength(627)
    expect(Object.keys(exceptions).length).toBeLessThanOrEqual(titles.length / 20)
    expect(titles).toEqual(expect.arrayContaining(Object.keys(exceptions)))
  })

  it.each(resources)('has every method of $title answered with success', async ({ methods }) => {
    for (const method of methods) {
      const outcome = await outcomeOf(method)
      outcomes.push(outcome)
      expect.soft(outcome, method.title).toBe(exceptions[method.title]?.outcome ?? 'success')
    }
  })

  /** Calls a method once, in the world as it began. */
  async function outcomeOf(method: Method): Promise<Outcome> {
    const call = await calls.of(method)
    if (!call) return 'no path'
    if (!listedRequest('2026-08', call.at)) expect.soft(call.faults, method.title).toEqual([])
    mock.journal.clear()
    try {
      await method.call(call.request, call.credentials)
      return 'success'
    } catch {
      const { status = 0 } = mock.journal.last()?.response ?? {}
      return status < 400 ? 'throws itself' : `${status}`
    } finally {
      if (mock.journal.entries.some((each) => each.method !== 'GET'))
        await mock.rollback('furnished')
    }
  }
})
