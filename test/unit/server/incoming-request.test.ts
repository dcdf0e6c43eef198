import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { IncomingRequest } from '../../../src/hosts/server/incoming-request.ts'

/** A request as it comes in, and its response, which nobody has answered yet. */
async function received(init: http.RequestOptions = {}, text = '') {
  const server = http.createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const client = http.request({ host: '127.0.0.1', port, ...init })
  client.on('error', () => {})
  client.end(text)
  const [message, response] = (await once(server, 'request')) as [
    http.IncomingMessage,
    http.ServerResponse,
  ]
  return { client, message, response }
}

const url = 'http://127.0.0.1/customers'

test('a request is as it came in', async () => {
  const { message, response } = await received({ method: 'PUT', path: '/customers/ada' })
  const request = new IncomingRequest(message, response, `${url}/ada`)
  expect(request).toMatchObject({
    method: 'PUT',
    url: `${url}/ada`,
    destination: '',
    mode: 'cors',
  })
  expect(request.headers.get('host')).toBe(message.headers.host)
})

test.each([
  ['no body', {}, '', false],
  ['a body of a length', { method: 'PUT', headers: { 'Content-Length': '2' } }, '{}', true],
  ['a body in chunks', { method: 'PUT', headers: { 'Transfer-Encoding': 'chunked' } }, '{}', true],
])('a request has %s', async (_, init, text, hasBody) => {
  const { message, response } = await received(init, text)
  const request = new IncomingRequest(message, response, url)
  expect(request.body !== null).toBe(hasBody)
  request.release()
  expect(request.body).toBeNull()
})

test('the signal of a request is aborted when its client goes away', async () => {
  const { client, message, response } = await received()
  const { signal } = new IncomingRequest(message, response, url)
  expect(signal.aborted).toBe(false)
  client.destroy()
  await once(signal, 'abort')
})

test('a request has the same signal for each who asks', async () => {
  const { message, response } = await received()
  const request = new IncomingRequest(message, response, url)
  expect(request.signal).toBe(request.signal)
})

test('a request that was answered is not aborted when its connection ends', async () => {
  const { client, message, response } = await received()
  const { signal } = new IncomingRequest(message, response, url)
  response.end('answered')
  await once(response, 'close')
  client.destroy()
  expect(signal.aborted).toBe(false)
})

test('a request that was let go of is aborted for who asks later', async () => {
  const { message, response } = await received()
  const request = new IncomingRequest(message, response, url)
  request.release()
  expect(request.signal.aborted).toBe(true)
})
