import { writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { ViteDevServer } from 'vite'

/**
 * Saves a file, and again until the server's watcher has seen it: of two edits within 50 ms it overlooks one, and a
 * test edits faster than anybody does by hand.
 */
export async function saveSeen(
  { watcher }: Pick<ViteDevServer, 'watcher'>,
  path: string,
  text: string,
): Promise<void> {
  let isSeen = false
  const see = (_: string, file: string) => {
    isSeen ||= file === path
  }
  watcher.on('all', see)
  try {
    for (let tries = 0; !isSeen; tries += 1) {
      if (tries === 50) throw new Error(`Failed to save ${path}: no watcher saw it.`)
      writeFileSync(path, text)
      for (let waits = 0; !isSeen && waits < 10; waits += 1) await setTimeout(10)
    }
  } finally {
    watcher.off('all', see)
  }
}
