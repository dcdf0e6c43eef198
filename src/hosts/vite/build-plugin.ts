import type { Plugin } from 'vite'
import { moduleId, noMock, sharedId } from './page-module.ts'

const ids: readonly string[] = [moduleId, sharedId]

/** Keeps a build, and whatever else is no development server, free of the mock; only an import of it resolves. */
export function buildPlugin(isDevServer: (env: { command: string }) => boolean): Plugin {
  return {
    name: 'rebilly-mock:build',
    apply: (_, env) => !isDevServer(env),
    resolveId: (id) => (ids.includes(id) ? `\0${id}` : undefined),
    load: (id) => (ids.some((each) => id === `\0${each}`) ? noMock : undefined),
  }
}
