import assert from 'node:assert/strict'
import { join } from 'node:path'
import { createMock } from '../../src/index.ts'
import { serve } from '../../src/server.ts'
import { origin } from '../support/requests.ts'
import type { Counts } from './soak-world.ts'

/** Clients that write one world at once, each its own customers: every answered write must be there. */
export async function shareWorld(folder: string, rounds: number, counts: Counts): Promise<void> {
  const persist = { name: 'shared', file: join(folder, 'shared.json') }
  const mock = createMock({ persist })
  await mock.reset()
  const start = JSON.stringify(await mock.snapshot())
  const { url, stop } = await serve(mock, { port: 0 })

  const write = async (client: number) => {
    for (let round = 0; round < rounds; round += 1) {
      const overHttp = (client + round) % 2 === 0
      counts[overHttp ? 'http' : 'fetch'] += 1
      const init = {
        method: 'PUT',
        headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
        body: JSON.stringify({ customFields: { round } }),
      }
      const path = `/customers/client-${client}`
      const response = overHttp
        ? await fetch(url + path, init)
        : await mock.fetch(new Request(origin + path, init))
      assert.ok(response)
      assert.equal(response.status, round === 0 ? 201 : 200)
      assert.equal((await response.json()).revision, round)
    }
  }
  const clients = Array.from({ length: 8 }, (_, client) => client)
  await Promise.all(clients.map(write))
  for (const client of clients) {
    const customer = mock.customers.get(`client-${client}`)
    assert.equal(customer?.revision, rounds - 1)
    assert.equal(customer?.customFields.round, rounds - 1)
  }

  const written = await mock.snapshot()
  await mock.reset()
  assert.equal(JSON.stringify(await mock.snapshot()), start)
  await mock.restore(written)
  assert.deepEqual(await mock.snapshot(), written)
  counts.resets += 2
  await mock.reset()
  await stop()
}
