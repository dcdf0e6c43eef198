import { once } from 'node:events'
import http from 'node:http'
import http2 from 'node:http2'
import { text } from 'node:stream/consumers'
import axios from 'axios'
import { Agent, request } from 'undici'

/** What is asked of the API; the status and the text of its answer. */
type Ask = (method: string, url: string, body?: string) => Promise<{ status: number; text: string }>

const headers = { 'REB-APIKEY': 'any', 'Content-Type': 'application/json' }

// Each keeps the connections of others' requests open, and uses them again.
const keptAlive = new http.Agent({ keepAlive: true, maxSockets: 2 })
const dispatcher = new Agent({ connections: 2 })
const sessions = new Map<string, http2.ClientHttp2Session>()

/** The clients that an app's server may have. */
export const clients: Record<string, Ask> = {
  async fetch(method, url, body) {
    const response = await fetch(url, { method, headers, body: body ?? null })
    return { status: response.status, text: await response.text() }
  },
  async http(method, url, body) {
    const asked = http.request(url, { method, headers, agent: keptAlive }).end(body)
    const [response] = await once(asked, 'response')
    return { status: response.statusCode, text: await text(response) }
  },
  async undici(method, url, body) {
    const sent = { method: method as 'GET', headers, body: body ?? null, dispatcher }
    const response = await request(url, sent)
    return { status: response.statusCode, text: await response.body.text() }
  },
  async axios(method, url, data) {
    const sent = { method, url, headers, data, validateStatus: () => true }
    const response = await axios({ ...sent, httpAgent: keptAlive, transformResponse: String })
    return { status: response.status, text: response.data }
  },
  async http2(method, url, body) {
    const { origin, pathname } = new URL(url)
    const session = sessions.get(origin) ?? http2.connect(origin)
    sessions.set(origin, session)
    const stream = session.request({ ':method': method, ':path': pathname, ...headers })
    stream.end(body)
    const [answer] = await once(stream, 'response')
    return { status: answer[':status'], text: await text(stream) }
  },
}
