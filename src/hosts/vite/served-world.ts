import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ViteDevServer } from 'vite'

/** Where the world of an app is, as the development server serves it. */
export interface ServedWorld {
  /** The address of the first script. */
  readonly startUrl: string
  /** The first script of a page or worker. */
  start(): string
  /** The text of one of the plugin's modules. */
  load(id: string): Promise<string>
  /** Sees to it that edits take effect; gives what is to be called for each page that is served. */
  serve(server: ViteDevServer): Promise<() => void>
  /** Answers a request of a page that is for the mock. Whether it is one. */
  handle?(request: IncomingMessage, response: ServerResponse): boolean
}
