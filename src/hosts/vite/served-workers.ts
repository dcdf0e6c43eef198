import type { ViteDevServer } from 'vite'
import { beginScript } from './begin-head.ts'
import { startUrl } from './page-tags.ts'

/** Puts the kit's script before that of each worker that the development server sends. */
export function beginServedWorkers(server: ViteDevServer, start: () => string): void {
  const load = `import ${JSON.stringify(startUrl(server.config.base))};`
  server.middlewares.use((request, response, next) => {
    const isWorker =
      ['worker', 'sharedworker'].includes(String(request.headers['sec-fetch-dest'])) ||
      /[?&]worker_file&/.test(request.url ?? '')
    if (isWorker) {
      // What a browser kept of it may be of a time before the plugin.
      delete request.headers['if-none-match']
      // Imports come first whatever stands before them, so the script has to be one of them.
      beginScript(response, (text) => (isImporting.test(text) ? load : `${start()};`))
    }
    next()
  })
}

const isImporting = /^\s*(?:import\s*["'{*]|import\s+\w|export\s[^;]*\sfrom\s*["'])/m
