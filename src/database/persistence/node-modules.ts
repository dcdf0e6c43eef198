import { coded } from '#engine/problem/mock-error'

/**
 * Node's own modules, asked for in a way that no bundler follows: a page's bundle has no `node:` import,
 * and no stub of one.
 */
export function node() {
  const load = globalThis.process?.getBuiltinModule
  if (!load)
    throw coded('REBILLY_MOCK_PLATFORM', new Error('this platform has neither IndexedDB nor files'))
  return {
    fs: load('node:fs/promises'),
    fsNow: load('node:fs'),
    path: load('node:path'),
    threadId: load('node:worker_threads').threadId,
  }
}
