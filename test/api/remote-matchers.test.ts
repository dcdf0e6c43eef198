import { describe, expect, it } from 'vitest'
import { matchers } from '../../src/matchers.ts'
import type { RemoteMock } from '../../src/remote.ts'
import { websites } from '../support/declared-resources.ts'
import { serveRemote } from '../support/remote.ts'
import { call, put } from '../support/requests.ts'

expect.extend(matchers)

const body = { primaryAddress: { firstName: 'Ada', city: 'Rome' } }

/** Verdicts that are asked for, on a mock that is here or elsewhere. */
const verdicts: Record<
  string,
  (mock: RemoteMock) => ReturnType<typeof matchers.toHaveReceived<RemoteMock>>
> = {
  'what came': (mock) => matchers.toHaveReceived(mock, 'PutCustomer', { id: 'cus_1', times: 1 }),
  'what did not come': (mock) => matchers.toHaveReceived(mock, 'PutCustomer', { body }),
  'an upsert': (mock) => matchers.toHaveUpserted(mock, 'cus_1', { status: 201, revision: 0 }),
  'an upsert to another revision': (mock) =>
    matchers.toHaveUpserted(mock, 'cus_1', { revision: 7 }),
  'an upsert of a resource': (mock) => matchers.toHaveUpserted(mock, websites, 'web_1'),
  'a customer': (mock) => matchers.toHaveCustomer(mock, 'cus_1', { firstName: 'Ada' }),
  'a customer that is other': (mock) => matchers.toHaveCustomer(mock, 'cus_1', { firstName: /^B/ }),
  'a customer that is not there': (mock) => matchers.toHaveCustomer(mock, 'none'),
  'a record': (mock) => matchers.toHaveRecord(mock, websites, 'web_1', { name: 'Shop' }),
  'a record that is not there': (mock) => matchers.toHaveRecord(mock, websites, 'none'),
  'no unexpected requests': (mock) => matchers.toHaveNoUnexpectedRequests(mock),
}

async function asked() {
  const served = await serveRemote({ auth: 'off', resources: [websites] })
  const { remote } = served
  await put(remote, 'cus_1', { primaryAddress: { firstName: 'Ada', city: 'Paris' } })
  await put(remote, 'cus_2', { isEddRequired: 'yes' })
  await call(remote, 'GET', '/invoices')
  await remote.resource(websites).put('web_1', { name: 'Shop', url: 'https://shop.example' })
  return served
}

describe('a matcher over a mock that is served elsewhere', () => {
  it.each(Object.entries(verdicts))(
    'says what it says over one that is here: %s',
    async (_, of) => {
      const { remote, mock } = await asked()
      const there = of(remote)
      expect(there).toBeInstanceOf(Promise)
      const here = await of(mock as unknown as RemoteMock)
      const { pass, message } = await there
      expect([pass, message()]).toEqual([here.pass, here.message()])
    },
  )

  it('is awaited', async () => {
    const { remote } = await asked()
    await expect(remote).toHaveReceived('PutCustomer', { id: 'cus_1' })
    await expect(remote).not.toHaveCustomer('none')
    await expect(async () => {
      await expect(remote).toHaveNoUnexpectedRequests()
    }).rejects.toThrow('Expected an operation to answer each request; none did for:')
  })
})
