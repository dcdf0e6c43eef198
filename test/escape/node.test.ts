import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import axios from 'axios'
import RebillyAPI from 'rebilly-js-sdk'
import { EnvHttpProxyAgent, ProxyAgent, request } from 'undici'
import { afterAll, beforeAll, describe, test, vi } from 'vitest'
import { startNode } from '../../src/hosts/node/start-node.ts'
import { createMock } from '../support/create-mock.ts'
import { escapeTable } from '../support/escape.ts'
import { headers, nodeClients, socketTo } from '../support/node-clients.ts'
import { type Sentinel, startSentinel } from '../support/sentinel.ts'

let trap: Sentinel
let stop: () => Promise<void>
beforeAll(async () => {
  trap = await startSentinel()
  const mock = createMock({
    // With TLS too: a connection is a leak, whatever comes of it.
    baseUrl: [trap.url, trap.url.replace('http:', 'https:'), ...Object.values(behindProxy)],
    customers: [{ id: 'ada' }],
  })
  stop = (await startNode(mock)).stop
})
afterAll(async () => {
  await stop()
  trap.close()
})

const cell = escapeTable('Node', () => trap)

describe.each(['http', 'https'])('%s', (scheme) => {
  const ada = () => `${trap.url.replace('http', scheme)}/customers/ada`

  test.each(Object.entries(nodeClients))('%s', (means, get) =>
    cell(`${means}, ${scheme}`, async () => (await get(ada())) ?? 'none'),
  )

  const refused = { answered: 'refused' }

  test('what is no HTTP', () =>
    cell(
      `no HTTP, ${scheme}`,
      () => {
        const socket = socketTo(ada())
        socket.write(new Uint8Array([5, 1, 0]))
        return refusalOf(socket)
      },
      refused,
    ))
})

test('WebSocket, which the API does not have', () =>
  cell(
    'WebSocket',
    async () => {
      await once(new WebSocket(trap.url), 'error')
      return 'refused'
    },
    { answered: 'refused' },
  ))

async function refusalOf(socket: Socket): Promise<string> {
  const [error] = await once(socket, 'error')
  return /it is mocked/.test(error.message) ? 'refused' : error.message
}

test('the official client', () =>
  cell('rebilly-js-sdk', async () => {
    const api = RebillyAPI({
      apiKey: 'any',
      organizationId: 'acme',
      sandbox: false,
      timeout: 30_000,
    })
    const { fields } = await api.customers.get({ id: 'ada' })
    return fields.id === 'ada' ? 200 : 'none'
  }))

describe('worker threads', () => {
  const statusIn = async (script: string, options?: WorkerOptions) => {
    const url = new URL(`data:text/javascript,${encodeURIComponent(script)}`)
    const [status] = await once(new Worker(options?.eval ? script : url, options), 'message')
    return status
  }
  const report = `
    import { parentPort, Worker } from 'node:worker_threads'
    import { request } from 'node:http'
    const tell = (status) => parentPort.postMessage(status)`
  const ada = () => `'${trap.url}/customers/ada', { headers: ${JSON.stringify(headers)} }`
  const asks = () => `${report}
    tell((await fetch(${ada()})).status)`

  test('fetch', () => cell('worker, fetch', () => statusIn(asks())))

  test('http', () =>
    cell('worker, http', () =>
      statusIn(`${report}
        request(${ada()}, ({ statusCode }) => tell(statusCode)).end()`),
    ))

  test('a script as text', () =>
    cell('worker, eval', () =>
      statusIn(
        `fetch(${ada()}).then(({ status }) => require('node:worker_threads').parentPort.postMessage(status))`,
        { eval: true },
      ),
    ))

  test('a worker of a worker', () =>
    cell('worker of a worker', () =>
      statusIn(`${report}
        const url = new URL('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(asks()))})
        new Worker(url).on('message', tell)`),
    ))
})

/** Here the trap is the proxy. */
const behindProxy = { http: 'http://api.test', https: 'https://api.rebilly.com' }

describe.each(Object.entries(behindProxy))('behind a proxy, %s', (scheme, host) => {
  const ada = `${host}/customers/ada`

  test('axios with HTTPS_PROXY', () =>
    cell(`axios by proxy, ${scheme}`, async () => {
      vi.stubEnv('HTTP_PROXY', trap.url)
      vi.stubEnv('HTTPS_PROXY', trap.url)
      const { status } = await axios.get(ada, { headers }).finally(() => vi.unstubAllEnvs())
      return status
    }))

  test('undici ProxyAgent', () =>
    cell(`undici ProxyAgent, ${scheme}`, async () => {
      const dispatcher = new ProxyAgent({ uri: trap.url, proxyTunnel: true })
      return (await request(ada, { headers, dispatcher })).statusCode
    }))

  test('undici EnvHttpProxyAgent', () =>
    cell(`undici EnvHttpProxyAgent, ${scheme}`, async () => {
      const dispatcher = new EnvHttpProxyAgent({ httpProxy: trap.url, httpsProxy: trap.url })
      return (await request(ada, { headers, dispatcher })).statusCode
    }))

  test('NODE_USE_ENV_PROXY', () =>
    cell(`NODE_USE_ENV_PROXY, ${scheme}`, () =>
      run(
        `import { get } from 'node:${scheme}'
        const headers = ${JSON.stringify(headers)}
        const { status } = await fetch('${ada}', { headers })
        get('${ada}', { headers }, ({ statusCode }) => {
          process.stdout.write(status === 200 && statusCode === 200 ? '200' : status + ' ' + statusCode)
          process.exit()
        })`,
        { NODE_USE_ENV_PROXY: '1', HTTP_PROXY: trap.url, HTTPS_PROXY: trap.url },
      ),
    ))
})

/** Runs a script in a process of its own, with a mock that is started there; gives what it prints. */
async function run(script: string, env: NodeJS.ProcessEnv): Promise<string> {
  const source = new URL('../../src', import.meta.url).href
  const start = `
    import { createMock } from '${source}/index.ts'
    import { startNode } from '${source}/node.ts'
    const baseUrl = ${JSON.stringify(Object.values(behindProxy))}
    await startNode(createMock({ baseUrl, customers: [{ id: 'ada' }] }))
`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', start + script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return text(child.stdout)
}
