import { onTestFinished } from 'vitest'
import * as z from 'zod/mini'
import { defineMockConfig } from '../../../src/config.ts'
import { defineResource } from '../../../src/index.ts'
import { startNode } from '../../../src/node.ts'
import { serve } from '../../../src/server.ts'
import { expect, test } from '../../../src/vitest.ts'
import { createMock } from '../../support/create-mock.ts'

const websites = defineResource({ name: 'websites', input: z.object({ name: z.string() }) })
const options = { resources: [websites] as const, records: { websites: 3 } }
const headers = { 'REB-APIKEY': 'any' }

async function put(id: string): Promise<number> {
  const { status } = await fetch(`https://api.rebilly.com/websites/${id}`, {
    method: 'PUT',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: '{"name": "Shop"}',
  })
  return status
}

test('a server answers for a resource of your own', async () => {
  const { url, stop } = await serve(createMock(options), { port: 0 })
  onTestFinished(stop)
  expect(await (await fetch(`${url}/websites`, { headers })).json()).toHaveLength(3)
})

test('so does Node', async () => {
  const { stop } = await startNode(createMock({ ...options, baseUrl: 'https://shop.test/api' }))
  onTestFinished(stop)
  const response = await fetch('https://shop.test/api/websites', { headers })
  expect(response.headers.get('pagination-total')).toBe('3')
})

test('a config file of the Vite plugin has its types', () => {
  defineMockConfig({
    ...options,
    setup: async (mock) => {
      await mock.resource(websites).put('web_1', { name: 'Shop' })
      // @ts-expect-error: no operation is called that
      mock.when('PutWebsit').respond(409)
    },
  })
})

test.override('mockOptions', options)

test('the mock of a test has it, typed', async ({ mock }) => {
  await put('web_1')
  const name: string | undefined = mock.resource(websites).get('web_1')?.name
  expect(name).toBe('Shop')
  expect(mock.journal.last('PutWebsite')?.response?.status).toBe(201)
  expect(mock).toHaveReceived('PutWebsite', { id: 'web_1' })
  mock.when(websites, 'get').respond(404)
  // @ts-expect-error: a name is a text
  await expect(mock.resource(websites).put('web_2', { name: 5 })).rejects.toThrow('name must be')
})
