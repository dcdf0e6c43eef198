import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Connect } from 'vite'
import { expect, it, onTestFinished } from 'vitest'
import { workerPlugin, workerUrlBelow } from '../../../src/hosts/vite/worker-plugin.ts'

/** The hooks of the plugin, with what they take of Vite. */
interface Hooks {
  configResolved(config: { base: string }): void
  configureServer(server: { middlewares: { use(handler: Connect.NextHandleFunction): void } }): void
}

/** What a development server with this base answers. */
async function served(base: string) {
  // The guard behind it is of the package as it is built.
  const plugin = workerPlugin({ passthrough: true }) as unknown as Hooks
  let handler: Connect.NextHandleFunction | undefined
  const use = (each: Connect.NextHandleFunction) => {
    handler = each
  }
  plugin.configResolved({ base })
  plugin.configureServer({ middlewares: { use } })
  const server = createServer((request, response) => {
    handler?.(request, response, () => response.writeHead(404).end())
  })
  onTestFinished(() => void server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
}

it.each([
  ['/', '/mockServiceWorker.js'],
  ['/app/', '/app/mockServiceWorker.js'],
  ['https://cdn.example/app/', '/app/mockServiceWorker.js'],
])('below %s the worker script is at %s, and may be that of all pages', async (base, path) => {
  expect(workerUrlBelow(base)).toBe(path)
  const ask = await served(base)
  const script = await ask(`${path}?t=1`)
  expect(script.status).toBe(200)
  expect(Object.fromEntries(script.headers)).toMatchObject({
    'cache-control': 'no-cache',
    'content-type': 'application/javascript; charset=utf-8',
    'service-worker-allowed': '/',
  })
  expect(await script.text()).toContain('Mock Service Worker')
  expect((await ask('/other.js')).status).toBe(404)
})
