import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { pageScript } from '../begin/page-script.ts'
import type { RebillyMockOptions } from './settings.ts'

/** Where the worker script is served: below the base, so that its scope is the app's. */
export const workerUrlBelow = (base: string): string =>
  `${new URL(base, 'http://localhost').pathname}mockServiceWorker.js`

/** Serves the worker script of the MSW that is installed, and guards the real host from what it lets pass. */
export function workerPlugin({ baseUrl, passthrough = false }: RebillyMockOptions): Plugin {
  let path: string
  return {
    name: 'rebilly-mock:worker',
    configResolved({ base }) {
      path = workerUrlBelow(base)
    },
    configureServer({ middlewares }) {
      const script = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'))
      const guard = passthrough ? '' : pageScript('worker-guard', { baseUrl })
      const text = `${readFileSync(script, 'utf8')}\n${guard}`
      middlewares.use((request, response, next) => {
        if (URL.parse(request.url ?? '/', 'http://localhost')?.pathname !== path) return next()
        response.writeHead(200, {
          'Cache-Control': 'no-cache',
          'Content-Type': 'application/javascript; charset=utf-8',
          'Service-Worker-Allowed': '/',
        })
        response.end(text)
      })
    },
  }
}
