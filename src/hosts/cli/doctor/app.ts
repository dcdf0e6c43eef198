import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entriesUsedIn, withoutComments } from './used-entries.ts'

/** What of an app's folder decides how the mock gets into its page. */
export interface App {
  readonly folder: string
  /** The text of its Vite config, if it has one. */
  readonly viteConfig: string | undefined
  /** Whether a Vite plugin serves the worker script. */
  readonly isServedByPlugin: boolean
  /** Whether a page of it starts a mock of its own, which may run on a service worker. */
  readonly startsInPage: boolean
  /** The path below which Vite serves it, if that is not `/` and can be read. */
  readonly base: string | undefined
}

/** In the order in which Vite looks for them. */
const configNames = ['js', 'mjs', 'ts', 'cjs', 'mts', 'cts'].map((end) => `vite.config.${end}`)

export function appIn(folder: string): App {
  const path = configNames.map((name) => join(folder, name)).find(existsSync)
  const viteConfig = path && withoutComments(readFileSync(path, 'utf8'))
  const [, base] = /\bbase\s*:\s*['"`]([^'"`]+)['"`]/.exec(viteConfig ?? '') ?? []
  return {
    folder,
    viteConfig,
    isServedByPlugin: /['"](msw|rebilly-mock)\/vite['"]/.test(viteConfig ?? ''),
    startsInPage: entriesUsedIn(folder).has('browser'),
    base: base === '/' ? undefined : base,
  }
}
