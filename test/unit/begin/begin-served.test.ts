import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { beginServed } from '../../../src/hosts/begin/begin-served.ts'

/** The headers that reached the app's own part of the server. */
let received: IncomingHttpHeaders
const onPage = vi.fn()
const beginnings = { startUrl: '/first.js', moduleUrl: '/mock.js', start: () => 'first()', onPage }
const server = createServer((message, response) => {
  beginServed(message, response, beginnings)
  received = message.headers
  const isScript = message.url === '/worker.js'
  response.writeHead(200, { 'Content-Type': isScript ? 'text/javascript' : 'text/html' })
  response.end(isScript ? 'work()' : '<head>')
})

beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'))
afterEach(() => onPage.mockClear())
afterAll(() => void server.close())

/** What a browser gets, which sends other headers than a `fetch` may. */
async function got(headers: Record<string, string>, method = 'GET', path = '/'): Promise<string> {
  const { port } = server.address() as AddressInfo
  const [response] = await once(request({ port, path, method, headers }).end(), 'response')
  return text(response)
}

it.each([
  ['a page', { 'Sec-Fetch-Dest': 'document' }, 'GET'],
  ['what a form was sent to', { 'Sec-Fetch-Dest': 'document' }, 'POST'],
  ['a frame', { 'Sec-Fetch-Dest': 'iframe' }, 'GET'],
  ['a page of an origin that is not secure', { Accept: 'text/html,*/*' }, 'GET'],
])('%s begins with the script', async (_, headers: Record<string, string>, method) => {
  expect(await got(headers, method)).toBe(
    '<head><script src="/first.js" data-starts="/mock.js"></script>',
  )
  expect(onPage).toHaveBeenCalledOnce()
})

it.each([
  [
    'a part of a page that a script asks for',
    { 'Sec-Fetch-Dest': 'empty', Accept: 'text/html' },
    'GET',
  ],
  ['what another client asks for', { Accept: '*/*' }, 'GET'],
  ['what says nothing of itself', {}, 'GET'],
  ['what is deleted', { 'Sec-Fetch-Dest': 'document' }, 'DELETE'],
])('%s is left as it is', async (_, headers: Record<string, string>, method) => {
  expect(await got(headers, method)).toBe('<head>')
  expect(onPage).not.toHaveBeenCalled()
})

it('a page that a browser kept is asked for anew: it may be of a time before the plugin', async () => {
  const kept = { 'If-None-Match': '"1"', 'If-Modified-Since': 'Thu, 01 Jan 2026 00:00:00 GMT' }
  await got({ 'Sec-Fetch-Dest': 'document', ...kept })
  expect(Object.keys(received)).not.toContain('if-none-match')
  expect(Object.keys(received)).not.toContain('if-modified-since')
  await got({ 'Sec-Fetch-Dest': 'image', ...kept })
  expect(received).toMatchObject({
    'if-none-match': '"1"',
    'if-modified-since': kept['If-Modified-Since'],
  })
})

it.each([
  ['shop-7', ' data-world="shop-7"'],
  ['"><script>', ''],
])('a page knows the world that its request named: %s', async (name, attribute) => {
  const page = await got({ 'Sec-Fetch-Dest': 'document', 'X-Rebilly-Mock-World': name })
  const script = `<script src="/first.js" data-starts="/mock.js"${attribute}></script>`
  expect(page).toBe(`<head>${script}`)
})

it('the script of a worker begins with the first script', async () => {
  expect(await got({ 'Sec-Fetch-Dest': 'worker' }, 'GET', '/worker.js')).toBe('first();work()')
  expect(await got({ 'Sec-Fetch-Dest': 'script' }, 'GET', '/worker.js')).toBe('work()')
})
