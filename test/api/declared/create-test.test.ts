import { describe } from 'vitest'
import { createTest, expect } from '../../../src/vitest.ts'
import { shop, websites } from '../../support/declared-resources.ts'

const test = createTest({ resources: [websites], customers: [{ id: 'ada' }] })

async function put(id: string): Promise<number> {
  const { status } = await fetch(`https://api.rebilly.com/websites/${id}`, {
    method: 'PUT',
    headers: { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' },
    body: JSON.stringify(shop),
  })
  return status
}

test('a test made for resources has a mock that is typed by them', async ({ mock }) => {
  mock.when('PutWebsite').once().respond(409)
  expect(await put('web_1')).toBe(409)
  expect(await put('web_1')).toBe(201)
  const name: string | undefined = mock.db.websites.all()[0]?.name
  expect([name, mock.customers.count]).toEqual(['Shop', 1])
  expect(mock).toHaveRecord(websites, 'web_1', { name: 'Shop' })
  // @ts-expect-error: there is no such table
  expect(mock.db.websits).toBeUndefined()
})

describe('its options', () => {
  test.override('mockOptions', { records: { websites: 3 } })

  test('lie over those of the resources', async ({ mock }) => {
    expect([mock.resource(websites).count, mock.customers.count]).toEqual([3, 1])
  })
})
