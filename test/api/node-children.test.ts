import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { childVariables } from '../../src/hosts/node/children.ts'
import { serve } from '../../src/hosts/server/serve.ts'
import { createMock } from '../support/create-mock.ts'
import { startSentinel } from '../support/sentinel.ts'

/** Runs a module in a process of its own, which is told what a host tells its children. */
async function run(module: string, told: Record<string, string>) {
  const env = { ...process.env, ...told }
  const args = ['--input-type=module', '--eval', module]
  const { stdout } = await promisify(execFile)(process.execPath, args, { env })
  return JSON.parse(stdout)
}

/** Asks for Ada, in a world if one is named, and tells what it was answered. */
const asking = (baseUrl: string) => `
  const answers = await Promise.all([undefined, 'one'].map((world) =>
    fetch('${baseUrl}/customers/ada', {
      headers: { 'REB-APIKEY': 'any', ...(world && { 'X-Rebilly-Mock-World': world }) },
    }).then(async (response) => [response.status, (await response.json()).websiteId ?? null]),
  ))
  console.log(JSON.stringify(answers))`

async function served() {
  const sentinel = await startSentinel()
  onTestFinished(sentinel.close)
  const mock = createMock({ baseUrl: sentinel.url, customers: [{ id: 'ada' }] })
  const server = await serve(mock, { port: 0 })
  onTestFinished(server.stop)
  return { mock, server, sentinel }
}

it('asks the server from its first line on, in the world that a request names', async () => {
  const { mock, server, sentinel } = await served()
  await mock.customers.put('ada', { websiteId: 'shared' })
  const told = await run(asking(sentinel.url), childVariables(server.url, mock))

  expect(told).toEqual([
    [200, 'shared'],
    [200, null],
  ])
  expect(mock.journal.count()).toBe(1)
  expect(sentinel.escaped).toEqual([])
})

it('refuses requests to the mocked host where the server is gone', async () => {
  const { mock, server, sentinel } = await served()
  await server.stop()
  const told = await run(asking(sentinel.url), childVariables(server.url, mock))

  expect(told).toEqual([
    [502, null],
    [502, null],
  ])
  expect(sentinel.escaped).toEqual([])
})

it('has its workers ask what it asks itself: the server, or a mock that it has started since', async () => {
  const { mock, server, sentinel } = await served()
  await mock.customers.put('ada', { websiteId: 'shared' })
  const [source, node] = ['index', 'node'].map((entry) =>
    JSON.stringify(new URL(`../../src/${entry}.ts`, import.meta.url)),
  )
  const worker = `
    import { parentPort } from 'node:worker_threads'
    const answer = await fetch('${sentinel.url}/customers/ada', { headers: { 'REB-APIKEY': 'any' } })
    parentPort.postMessage((await answer.json()).websiteId ?? null)`
  const module = `
    import { once } from 'node:events'
    import { Worker } from 'node:worker_threads'
    import { createMock } from ${source}
    import { startNode } from ${node}
    const url = new URL('data:text/javascript,' + encodeURIComponent(${JSON.stringify(worker)}))
    const told = async () => (await once(new Worker(url), 'message'))[0]
    const before = await told()
    const own = createMock({ baseUrl: '${sentinel.url}', customers: [{ id: 'ada', websiteId: 'own' }] })
    const { stop } = await startNode(own)
    const during = await told()
    await stop()
    console.log(JSON.stringify([before, during, await told()]))`
  const told = await run(module, childVariables(server.url, mock))

  expect(told).toEqual(['shared', 'own', 'shared'])
  expect(sentinel.escaped).toEqual([])
})
