import { once } from 'node:events'
import { MessageChannel, Worker, type WorkerOptions } from 'node:worker_threads'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startNode } from '../../src/hosts/node/start-node.ts'
import { createMock } from '../support/create-mock.ts'
import { headers } from '../support/node-clients.ts'

const ada = 'https://api.rebilly.com/customers/ada'

/** Runs a module in a worker that ends with the test; `tell` sends its result. */
function run(script: string, options: WorkerOptions = {}): Worker {
  const module = `
    import { parentPort, workerData } from 'node:worker_threads'
    const tell = (message) => parentPort.postMessage(message)
    const sent = ${JSON.stringify({ headers: { ...headers, 'Content-Type': 'application/json' } })}
    ${script}`
  const url = new URL(`data:text/javascript,${encodeURIComponent(module)}`)
  const worker = new Worker(url, options)
  onTestFinished(async () => {
    await worker.terminate()
  })
  return worker
}

async function start(mock = createMock()) {
  const { stop } = await startNode(mock)
  onTestFinished(stop)
  return { mock, stop }
}

it('shares one world with the process', async () => {
  const { mock } = await start()
  const worker = run(`
    const body = JSON.stringify({ websiteId: 'web_1' })
    const put = await fetch('${ada}', { method: 'PUT', ...sent, body })
    tell({ status: put.status, location: put.headers.get('location'), customer: await put.json() })`)
  const [told] = await once(worker, 'message')

  expect(told).toMatchObject({ status: 201, location: ada, customer: { websiteId: 'web_1' } })
  expect(mock.customers.get('ada')).toEqual(told.customer)
  expect(mock.journal.count('PutCustomer')).toBe(1)
})

it('leaves a worker its own `workerData`, what it was sent, and its `execArgv`', async () => {
  await start()
  const { port1, port2 } = new MessageChannel()
  const worker = run(
    `tell([Object.keys(workerData), process.execArgv]); workerData.port.postMessage('mine')`,
    {
      workerData: { port: port2 },
      transferList: [port2],
      execArgv: ['--no-warnings'],
    },
  )
  const told = once(port1, 'message')
  const [[data, execArgv]] = await once(worker, 'message')
  const [mine] = await told
  port1.close()

  expect([data, mine, execArgv[0]]).toEqual([['port'], 'mine', '--no-warnings'])
})

describe('a worker of a text', () => {
  const asking = `fetch('${ada}', { headers: ${JSON.stringify(headers)} }).then(({ status }) => parentPort.postMessage(status))`

  it.each<[kind: string, script: string, execArgv?: string[]]>([
    ['a classic script', `const { parentPort } = require('node:worker_threads')`],
    ['a module', `import { parentPort } from 'node:worker_threads'`],
    ['a module by `await`', `const { parentPort } = await import('node:worker_threads')`],
    [
      'a module by its type',
      `import { parentPort } from 'node:worker_threads'`,
      ['--input-type=module'],
    ],
    [
      'a classic script by its type',
      `const { parentPort } = require('node:worker_threads')`,
      ['--input-type=commonjs'],
    ],
  ])('is answered: %s', async (_, script, execArgv) => {
    await start()
    const worker = new Worker(`${script}; ${asking}`, { eval: true, ...(execArgv && { execArgv }) })
    onTestFinished(async () => {
      await worker.terminate()
    })

    expect(await once(worker, 'message')).toEqual([404])
  })
})

it('answers a method that no `fetch` sends', async () => {
  await start()
  const worker = run(`
    const { request } = await import('node:https')
    const asked = request('${ada}', { method: 'TRACE', ...sent }, ({ statusCode }) => tell(statusCode))
    asked.end()`)

  expect(await once(worker, 'message')).toEqual([405])
})

it('resets connections in a worker too', async () => {
  const { mock } = await start()
  mock.offline()
  const worker = run(`tell(await fetch('${ada}', sent).catch((error) => error.cause.code))`)

  expect(await once(worker, 'message')).toEqual(['ECONNRESET'])
})

it('lets a worker know of a mock that is started later', async () => {
  await start()
  const worker = run(`
    parentPort.on('message', async () => tell((await fetch('http://later.test/customers', sent)).status))
    tell('ready')`)
  await once(worker, 'message')
  await start(createMock({ baseUrl: 'http://later.test' }))
  worker.postMessage('now')

  expect(await once(worker, 'message')).toEqual([200])
})

it('lets a worker end when its answers are there, and not before', async () => {
  const { mock } = await start()
  mock.when('*').delay(50)
  const worker = run(`fetch('${ada}', sent).then(({ status }) => process.exitCode = status)`)

  expect(await once(worker, 'exit')).toEqual([404])
})

it('calls off what a worker no longer waits for', async () => {
  const { mock } = await start()
  mock.when('*').delay(60_000)
  const worker = run(`
    const signal = AbortSignal.timeout(20)
    tell(await fetch('${ada}', { ...sent, signal }).catch(({ name }) => name))`)

  expect(await once(worker, 'message')).toEqual(['TimeoutError'])
  await expect.poll(() => mock.journal.count()).toBe(1)
})

it('gives the process its Worker back with `stop`', async () => {
  const before = Worker
  const { stop } = await start()
  expect(Worker).not.toBe(before)
  expect(Worker.name).toBe('Worker')
  await stop()

  expect(Worker).toBe(before)
})
