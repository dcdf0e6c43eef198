import { fileURLToPath } from 'node:url'
import { freePort } from './port.mjs'

/** The app that renders on its server, for a config of Playwright: one for all its workers. */
export function ssrServer() {
  // Workers load the config again and inherit the variables, so that all use one port.
  process.env.SSR_PORT ??= String(freePort())
  process.env.SSR_API_PORT ??= String(freePort())
  return {
    command: 'node test/crosstalk/app/server.ts',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    url: `http://127.0.0.1:${process.env.SSR_PORT}/escaped`,
    reuseExistingServer: false,
    timeout: 60_000,
  }
}
