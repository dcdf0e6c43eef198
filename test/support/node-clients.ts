import { once } from 'node:events'
import http, { type ClientRequest, get, type IncomingMessage } from 'node:http'
import http2 from 'node:http2'
import https, { get as getSecurely } from 'node:https'
import net, { type Socket } from 'node:net'
import tls from 'node:tls'
import axios from 'axios'
import got from 'got'
import { Agent, Client, request, fetch as undiciFetch } from 'undici'

/** Gets a URL and gives the status. */
type Get = (url: string) => Promise<number | undefined>

export const headers = { 'REB-APIKEY': 'any' }

/** As a client has it that was made before a mock was started. */
const captured = globalThis.fetch

const moduleOf = (url: string) => (url.startsWith('https:') ? https : http)

async function statusOf(asked: ClientRequest): Promise<number | undefined> {
  const [response] = await once(asked, 'response')
  return (response as IncomingMessage).resume().statusCode
}

async function byHttp2(url: string): Promise<number | undefined> {
  const { origin, pathname } = new URL(url)
  const session = http2.connect(origin)
  try {
    const stream = session.request({ ':path': pathname, ...headers })
    const [answer] = await Promise.race([once(stream, 'response'), once(session, 'error')])
    if (answer instanceof Error) throw answer
    return answer[':status']
  } finally {
    session.close()
  }
}

async function byUndiciClient(url: string): Promise<number | undefined> {
  const { origin, pathname: path } = new URL(url)
  const client = new Client(origin)
  try {
    return (await client.request({ path, method: 'GET', headers })).statusCode
  } finally {
    await client.destroy()
  }
}

/** Opens a connection that speaks nothing yet. */
export function socketTo(url: string): Socket {
  const { protocol, hostname: host, port } = new URL(url)
  const peer = { host, port: Number(port) }
  return protocol === 'https:' ? tls.connect(peer) : net.connect(peer)
}

async function byHand(url: string): Promise<number | undefined> {
  const { host, pathname } = new URL(url)
  const socket = socketTo(url)
  socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nREB-APIKEY: any\r\n\r\n`)
  const [head] = await once(socket, 'data')
  socket.destroy()
  return Number(/^HTTP\/1\.1 (\d+)/.exec(String(head))?.[1])
}

/** What a program in Node asks an API with. */
export const nodeClients: Record<string, Get> = {
  fetch: async (url) => (await fetch(url, { headers })).status,
  'captured fetch': async (url) => (await captured(url, { headers })).status,
  'http.request': (url) => statusOf(moduleOf(url).request(url, { headers }).end()),
  'get by name': (url) =>
    statusOf((url.startsWith('https:') ? getSecurely : get)(url, { headers })),
  axios: async (url) => (await axios.get(url, { headers })).status,
  'axios by fetch': async (url) => (await axios.get(url, { headers, adapter: 'fetch' })).status,
  'axios by HTTP/2': async (url) => (await axios.get(url, { headers, httpVersion: 2 })).status,
  got: async (url) => (await got(url, { headers })).statusCode,
  'got by HTTP/2': async (url) => (await got(url, { headers, http2: true })).statusCode,
  'undici fetch': async (url) => (await undiciFetch(url, { headers })).status,
  'undici request': async (url) => (await request(url, { headers })).statusCode,
  'undici Agent': async (url) =>
    (await request(url, { headers, dispatcher: new Agent({ connections: 1 }) })).statusCode,
  'undici Client': byUndiciClient,
  http2: byHttp2,
  'HTTP on a raw socket': byHand,
}
