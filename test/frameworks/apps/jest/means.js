import { expect, test } from '@jest/globals'
import axios from 'axios'
import { setupServer } from 'msw/node'
import RebillyAPI from 'rebilly-js-sdk'
import { createMock } from 'rebilly-mock'
import { startNode } from 'rebilly-mock/node'

const ada = 'https://api.rebilly.com/customers/ada'
const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }

const byXhr = () =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', ada)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.onload = () => resolve(request.status)
    request.onerror = () => reject(new Error('The request failed.'))
    request.send('{}')
  })

const byAxios = (adapter) => async () => (await axios.put(ada, {}, { headers, adapter })).status

const means = {
  fetch: async () => (await fetch(ada, { method: 'PUT', headers, body: '{}' })).status,
  'axios by http': byAxios('http'),
  'axios by fetch': byAxios('fetch'),
  async client() {
    const api = RebillyAPI({
      apiKey: 'any',
      organizationId: 'acme',
      sandbox: false,
      timeout: 30_000,
    })
    const { fields } = await api.customers.update({ id: 'ada', data: {} })
    return fields.revision === 0 ? 201 : 200
  },
  ...(typeof XMLHttpRequest === 'function' && { XHR: byXhr, 'axios by xhr': byAxios('xhr') }),
}

const ways = {
  async startNode(mock) {
    const { stop } = await startNode(mock)
    return stop
  },
  async setupServer(mock) {
    const server = setupServer(...mock.handlers)
    server.listen({ onUnhandledFrame: 'error' })
    return () => server.close()
  },
}

/** Each means by each way, named by it and by the status that it gets. */
for (const [way, start] of Object.entries(ways)) {
  for (const [name, ask] of Object.entries(means)) {
    test(`${name} by ${way}: 201`, async () => {
      const mock = createMock()
      const stop = await start(mock)
      try {
        expect(await ask()).toBe(201)
        expect(mock.journal.entries.map(({ method }) => method)).toEqual(['PUT'])
      } finally {
        await stop()
      }
    })
  }
}
