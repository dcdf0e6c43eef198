import type { ViteDevServer } from 'vite'
import type { Failure } from '../config/failure-of.ts'

/** By which a page tells that its mock could not start. */
export const failedEvent = 'rebilly-mock:failed'

/** Says in the terminal, and in Vite's overlay over the page, why a page has no mock. */
export function showFailures(server: ViteDevServer, configFile: () => string | undefined): void {
  server.environments.client.hot.on(failedEvent, ({ message, stack = '' }: Failure, page) => {
    server.config.logger.error(`[rebilly-mock] ${message}`, { clear: true, timestamp: true })
    const id = configFile()
    page.send({ type: 'error', err: { message, stack, plugin: 'rebilly-mock', ...(id && { id }) } })
  })
}
