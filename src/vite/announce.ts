import { relative } from 'node:path'
import type { ViteDevServer } from 'vite'

/** Says below the server's addresses that the mock is on. */
export function announce(
  server: ViteDevServer,
  transport: string,
  configFile: () => string | undefined,
): void {
  const { printUrls } = server
  server.printUrls = () => {
    printUrls()
    const { root, logger } = server.config
    const file = configFile()
    const config = file ? `, ${relative(root, file)}` : ''
    logger.info(`  ➜  Rebilly API: mocked (${transport}${config})`)
  }
}
