import type { Plugin } from 'vite'
import { buildPlugin } from './build-plugin.ts'
import { checkOptions } from './check-options.ts'
import { servePlugin } from './serve-plugin.ts'
import type { RebillyMockOptions } from './settings.ts'
import { workerPlugin } from './worker-plugin.ts'

/**
 * Lets the development server answer the app's requests to the API from a mock in the page, from the very
 * first one on; builds have nothing of it. Throws when an option is wrong or is not JSON.
 *
 * @example
 * export default defineConfig({ plugins: [rebillyMock({ customers: 25 })] })
 */
export function rebillyMock(options: RebillyMockOptions = {}): Plugin[] {
  checkOptions(options)
  const apply = (_: unknown, env: { command: string }) => isDevServer(env)
  return [
    { ...servePlugin(options), apply },
    { ...workerPlugin(options), apply },
    buildPlugin(isDevServer),
  ]
}

/** Vitest and Storybook read an app's Vite config too, and have entries of their own. */
const isDevServer = ({ command }: { command: string }): boolean =>
  command === 'serve' && !process.env.VITEST && !process.env.STORYBOOK
