import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { startNode } from '../../src/hosts/node/start-node.ts'
import { currentWorld } from '../../src/hosts/node/worlds/carried-world.ts'
import { onServed } from '../../src/hosts/node/worlds/hooks.ts'
import type { MockOptions } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { headers, nodeClients } from '../support/node-clients.ts'

const ada = 'https://api.rebilly.com/customers/ada'
const putting = {
  method: 'PUT',
  headers: { ...headers, 'Content-Type': 'application/json' },
  body: '{}',
}

async function start(options?: MockOptions) {
  const mock = createMock(options)
  const { stop } = await startNode(mock, { worlds: true })
  onTestFinished(stop)
  return mock
}

/** Serves an app until the test ends; gives what asks it in a world. */
async function serveApp(app: RequestListener) {
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close().closeAllConnections())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return (world?: string, path = '/') =>
    fetch(
      `${url}${path}`,
      world === undefined ? {} : { headers: { 'X-Rebilly-Mock-World': world } },
    )
}

it('answers what a server asks from the world that its own request names', async () => {
  const mock = await start()
  const ask = await serveApp(async (_, response) => {
    const { status } = await fetch(ada, putting)
    response.end(String(status))
  })
  const statuses: string[] = []
  for (const world of ['one', 'one', 'two', undefined]) {
    statuses.push(await (await ask(world)).text())
  }

  expect(statuses).toEqual(['201', '200', '201', '201'])
  expect(mock.journal.count('PutCustomer')).toBe(1)
})

it('says so in its response', async () => {
  await start()
  const ask = await serveApp((_, response) => response.end())
  const worlds = await Promise.all([ask('one'), ask()])

  expect(worlds.map((each) => each.headers.get('X-Rebilly-Mock-World'))).toEqual(['one', null])
})

const { 'HTTP on a raw socket': _, ...clients } = nodeClients

it.each(Object.entries(clients))('carries the world with %s', async (_, get) => {
  const mock = await start({ customers: [{ id: 'ada' }] })
  const ask = await serveApp(async (_, response) => {
    response.end(String(await get(ada)))
  })
  const answered = await ask('one')

  expect(await answered.text()).toBe('200')
  expect(mock.journal.count()).toBe(0)
})

it('lets who hears of a request answer it before the app, in its world', async () => {
  const stop = onServed((request, response) => {
    if (request.url !== '/__mock/health') return false
    response.end(`heard in ${currentWorld()?.name}`)
    return true
  })
  onTestFinished(stop)
  const ask = await serveApp((_, response) => response.end('the app'))
  const answers = await Promise.all([ask('one', '/__mock/health'), ask('one')])

  expect(await Promise.all(answers.map((each) => each.text()))).toEqual(['heard in one', 'the app'])
  stop()
  expect(await (await ask('one', '/__mock/health')).text()).toBe('the app')
})
