import { relative } from 'node:path'
import type { ViteDevServer } from 'vite'
import { failedEvent } from './show-failures.ts'

/** By which a page tells that its mock has started. */
export const startedEvent = 'rebilly-mock:started'

/** How long a page may take to start its mock, in milliseconds; a cold server prepares packages first. */
const patience = 30_000

/**
 * Says when a page has its mock, and warns when pages were served and none has; returns what is to be called
 * for each page that is served.
 */
export function announce(
  server: ViteDevServer,
  transport: string,
  configFile: () => string | undefined,
): () => void {
  const { logger, root } = server.config
  const { hot } = server.environments.client
  let pages = 0
  let said = ''
  let timer: NodeJS.Timeout | undefined

  const report = () => {
    clearTimeout(timer)
    pages = Number.NaN
  }
  hot.on(failedEvent, report)
  hot.on(startedEvent, () => {
    report()
    const file = configFile()
    const line = `  ➜  Rebilly API: mocked (${[transport, ...(file ? [relative(root, file)] : [])].join(', ')})`
    if (line !== said) logger.info(line)
    said = line
  })
  return () => {
    pages += 1
    if (pages !== 1) return
    timer = setTimeout(() => {
      logger.warn(
        `[rebilly-mock] ${pages} ${pages === 1 ? 'page was' : 'pages were'} served, and none has started its mock: ` +
          "what it asks goes to the real host. Make `import 'virtual:rebilly-mock'` the first import of the client's entry.",
      )
    }, patience).unref()
  }
}
