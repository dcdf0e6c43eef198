import type { FSWatcher } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { WatchedFiles } from '../../../src/hosts/next/watched-files.ts'

const watchers = vi.hoisted((): FSWatcher[] => [])
vi.mock('node:fs', async (original) => {
  const { EventEmitter } = await import('node:events')
  const watch = () => {
    const watcher = Object.assign(new EventEmitter(), { close: vi.fn() }) as unknown as FSWatcher
    watchers.push(watcher)
    return watcher
  }
  return { ...(await original<typeof import('node:fs')>()), watch }
})

test('a folder that cannot be watched any more ends nothing but that', () => {
  new WatchedFiles(() => {}).set(['/app/a.ts', '/app/b.ts', '/other/c.ts'])
  expect(watchers).toHaveLength(2)
  const [first, second] = watchers
  first?.emit('error', new Error('EMFILE'))
  expect(first?.close).toHaveBeenCalledOnce()
  expect(second?.close).not.toHaveBeenCalled()
})
