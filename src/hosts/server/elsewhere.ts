import { coded } from '#engine/problem/mock-error'

/** What `rebilly-mock/server` is for the bundle of a page, a worker or an edge runtime, where nothing of it can run. */
export type { RunningServer, ServeOptions } from './options.ts'

export const serve: typeof import('./serve.ts').serve = async () => {
  throw coded(
    'REBILLY_MOCK_PLATFORM',
    new Error(
      'Failed to start the server: `rebilly-mock/server` is for Node, and this was bundled for a page or an edge ' +
        'runtime. Start it in a process of its own: `npx rebilly-mock serve`.',
    ),
  )
}
