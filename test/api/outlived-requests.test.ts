import { describe, expect, it } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'

const writes: [operation: string, body?: string][] = [
  ['PUT /customers/ada', '{"customFields":{"a":1}}'],
  ['POST /customers', '{}'],
  ['DELETE /customers/twin?targetCustomerId=ada'],
  ['PUT /customers/ada/lead-source', '{"medium":"cpc"}'],
  ['DELETE /customers/ada/lead-source'],
  ['POST /customers/ada/timeline', '{"message":"Called"}'],
  ['POST /tokens', '{"method":"SEPA","billingAddress":{}}'],
  ['POST /tags', '{"name":"Gold","type":"customer"}'],
  ['PATCH /tags/VIP', '{"name":"Very"}'],
  ['DELETE /tags/VIP'],
  ['POST /tags/VIP/customers/twin'],
  ['DELETE /tags/VIP/customers/ada'],
  ['POST /tags/VIP/customers', '{"customerIds":["twin"]}'],
  ['DELETE /tags/VIP/customers', '{"customerIds":["ada"]}'],
]

const request = (operation: string, body?: string) => {
  const [method = '', path = ''] = operation.split(' ')
  return new Request(`https://api.rebilly.com${path}`, {
    method,
    headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
    ...(body && { body }),
  })
}

/** Its start data is all that the operations below work on. */
async function stage(): Promise<Mock> {
  const mock = createMock({ customers: [{ id: 'ada', tags: [{ name: 'VIP' }] }, { id: 'twin' }] })
  await mock.fetch(request('PUT /customers/ada/lead-source', '{"medium":"cpc"}'))
  return createMock({ world: await mock.snapshot() })
}

describe('what began before a reset', () => {
  it.each(writes)('writes nothing after it, whenever it comes: %s', async (...write) => {
    const mock = await stage()
    const start = JSON.stringify(await mock.snapshot())
    const statuses: number[] = []
    // No operation has more steps, so that the reset comes at each of them once.
    for (let steps = 0; steps < 60; steps += 1) {
      const answer = mock.fetch(request(...write))
      for (let step = 0; step < steps; step += 1) await undefined
      const reset = mock.reset()
      statuses.push((await answer)?.status ?? 0)
      await reset
      expect(JSON.stringify(await mock.snapshot()), `after ${steps} steps`).toBe(start)
    }
    expect([statuses[0], statuses.at(-1)]).toEqual([503, expect.toSatisfy(isSuccess)])
  })
})

const isSuccess = (status: number) => status < 300
