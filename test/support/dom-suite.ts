import { setupServer } from 'msw/node'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { startNode } from '../../src/hosts/node/start-node.ts'
import type { Mock } from '../../src/index.ts'
import { createMock } from './create-mock.ts'
import { domClients, putByClient } from './dom-clients.ts'

/** The ways to let a mock answer in a process that has a DOM. */
const ways: Record<string, (mock: Mock) => Promise<void>> = {
  async startNode(mock) {
    const { stop } = await startNode(mock)
    onTestFinished(stop)
  },
  async 'setupServer(...mock.handlers)'(mock) {
    const server = setupServer(...mock.handlers)
    server.listen({ onUnhandledFrame: 'error' })
    onTestFinished(() => server.close())
  },
}

const api = 'https://api.rebilly.com'
/** Nothing listens there. */
const nowhere = 'http://127.0.0.1:9'

/** A DOM sends it from a process of its own. */
function sendSynchronously(url: string): void {
  const request = new XMLHttpRequest()
  request.open('GET', url, false)
  request.send()
}

/** What holds wherever a test environment gives Node a DOM. */
export function domSuite(): void {
  describe.each(Object.keys(ways))('%s answers', (way) => {
    const start = async (): Promise<Mock> => {
      const mock = createMock()
      await ways[way]?.(mock)
      return mock
    }

    it.each(Object.keys(domClients))('%s, and preflights besides', async (name) => {
      const mock = await start()
      expect(await domClients[name]?.(api, 'ada')).toBe(201)
      expect(await domClients[name]?.(api, 'ada')).toBe(200)
      expect(mock.journal.entries.map(({ method }) => method)).toEqual(['PUT', 'PUT'])
      // Names of headers are not in lower case everywhere.
      expect(mock.journal.last()?.headers).toMatchObject({ 'reb-apikey': '[redacted]' })
    })

    it('the official client', async () => {
      await start()
      expect(await putByClient('ada')).toEqual({ id: 'ada', websiteId: 'web_1' })
    })

    it('what is relative to the page', async () => {
      await start()
      expect(await domClients.fetch?.(location.origin, 'ada')).toBe(201)
      expect(await domClients.XHR?.('', 'ada')).toBe(200)
    })

    it.each(['fetch', 'XHR'])('a refusal that %s can read', async (name) => {
      const mock = await start()
      mock.when('PutCustomer').respond(409)
      expect(await domClients[name]?.(api, 'ada')).toBe(409)
    })

    it.each(['fetch', 'XHR', 'axios by xhr'])('a network error that %s sees', async (name) => {
      const mock = await start()
      mock.when('PutCustomer').networkError()
      await expect(domClients[name]?.(api, 'ada')).rejects.toThrow()
    })

    it('a `Request` given to the mock itself', async () => {
      const mock = await start()
      const headers = { 'REB-APIKEY': 'any' }
      const response = await mock.fetch(new Request(`${api}/customers`, { headers }))
      expect(response?.status).toBe(200)
    })
  })

  describe('startNode refuses a synchronous XMLHttpRequest', () => {
    const refusal = {
      name: 'NetworkError',
      message: expect.stringMatching(/^Failed to send a synchronous XMLHttpRequest to http/),
    }

    it.each([`${api}/customers`, '/customers'])('to %s', async (url) => {
      const mock = createMock()
      await ways.startNode?.(mock)
      expect(() => sendSynchronously(url)).toThrow(expect.objectContaining(refusal))
      expect(mock.journal.entries).toEqual([])
    })

    it('of a DOM that came after the first start', async () => {
      vi.stubGlobal('XMLHttpRequest', undefined)
      onTestFinished(() => void vi.unstubAllGlobals())
      await ways.startNode?.(createMock())
      vi.unstubAllGlobals()
      await ways.startNode?.(createMock())
      expect(() => sendSynchronously(`${api}/customers`)).toThrow(expect.objectContaining(refusal))
    })

    it('but leaves one to another host, and the DOM as it was', async () => {
      const { open, send } = XMLHttpRequest.prototype
      const { stop } = await startNode(createMock())
      onTestFinished(stop)
      expect(() => sendSynchronously(nowhere)).not.toThrow(expect.objectContaining(refusal))
      await stop()
      expect(XMLHttpRequest.prototype).toMatchObject({ open, send })
    })
  })
}
