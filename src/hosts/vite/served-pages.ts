import type { IncomingMessage } from 'node:http'
import type { ViteDevServer } from 'vite'
import { beginHead } from './begin-head.ts'
import { pageBeginning } from './page-tags.ts'

/** Puts the page's first script into every document that the development server sends, whoever renders it. */
export function beginServedPages(server: ViteDevServer, onPage: () => void): void {
  const { base } = server.config
  server.middlewares.use((request, response, next) => {
    if (asksForDocument(request)) {
      // What a browser kept of it may be of a time before the plugin.
      delete request.headers['if-none-match']
      delete request.headers['if-modified-since']
      beginHead(response, (nonce) => {
        onPage()
        return pageBeginning(base, nonce)
      })
    }
    next()
  })
}

/** Browsers say what a response is for where the origin is secure; a script may ask for a part of a page. */
function asksForDocument({ method, headers }: IncomingMessage): boolean {
  const destination = headers['sec-fetch-dest']
  if (method !== 'GET' && method !== 'POST') return false
  return destination === undefined
    ? String(headers.accept).startsWith('text/html')
    : ['document', 'iframe', 'frame', 'embed', 'object'].includes(String(destination))
}
