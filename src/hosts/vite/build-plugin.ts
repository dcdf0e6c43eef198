import type { Plugin } from 'vite'
import { moduleId } from './page-module.ts'

/** Keeps a build, and whatever else is no development server, free of the mock; only an import of it resolves. */
export function buildPlugin(isDevServer: (env: { command: string }) => boolean): Plugin {
  return {
    name: 'rebilly-mock:build',
    apply: (_, env) => !isDevServer(env),
    resolveId: (id) => (id === moduleId ? `\0${moduleId}` : undefined),
    load: (id) => (id === `\0${moduleId}` ? 'export const mock = undefined' : undefined),
  }
}
