import type { Mock } from '../../src/index.ts'
import { createMock } from './create-mock.ts'
import { call, put } from './requests.ts'
import { cardToken } from './vault.ts'

/** Takes a mock through writes of every kind. */
async function writeHundredTimes(mock: Mock): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    const address = { firstName: `Ada ${round}` }
    const { id } = (await post(mock, '/customers', { primaryAddress: address })).body
    const token = (await post(mock, '/tokens', cardToken)).body
    await put(mock, id, { paymentToken: token.id, customFields: { round } })
    await put(mock, `mine-${round}`, { primaryAddress: address })
    await call(mock, 'PUT', `/customers/${id}/lead-source`, { body: '{"medium":"search"}' })
    await post(mock, `/customers/${id}/timeline`, { message: `Round ${round}` })
    await post(mock, '/tags', { name: `Round ${round}`, type: 'customer' })
    await post(mock, `/tags/Round%20${round}/customers/${id}`)
    const duplicate = await mock.customers.create({ tags: [{ name: `Twin ${round}` }] })
    await call(mock, 'DELETE', `/customers/${duplicate.id}?targetCustomerId=${id}`)
  }
}

const post = (mock: Mock, path: string, body?: object) =>
  call(mock, 'POST', path, { body: body ? JSON.stringify(body) : null })

/** The world after those writes, as JSON; start data without ids is part of it. */
export async function worldAfterWrites(now?: () => Date): Promise<string> {
  const customers = [{}, { tags: [{ name: 'VIP' }] }, {}]
  const mock = createMock({ seed: 7, customers, ...(now && { now }) })
  await writeHundredTimes(mock)
  return JSON.stringify(await mock.snapshot())
}
