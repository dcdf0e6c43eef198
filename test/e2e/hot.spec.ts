import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { msw } from 'msw/vite'
import { createServer, type ViteDevServer } from 'vite'
import { saveSeen } from '../support/save-seen.ts'
import { startSentinel } from '../support/sentinel.ts'
import type { HotPage } from './hot/main.ts'

type InPage = typeof globalThis & { page: HotPage; generations?: string[] }

const updates = 20

/** The app beside itself, where the test may edit it. */
function copyOfApp(name: string): string {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const copy = join(here, `hot-${name}`)
  cpSync(join(here, 'hot'), copy, { recursive: true })
  return copy
}

/** Says another number in a module, and so makes it a new one. */
function edit(server: ViteDevServer, path: string, update: number): Promise<void> {
  const text = readFileSync(path, 'utf8')
  return saveSeen(server, path, text.replace(/(generation|never) \d+/g, `$1 ${update}`))
}

for (const transport of ['service-worker', 'in-page']) {
  test(`20 hot updates lose nothing and let nothing out: ${transport}`, async ({ page }) => {
    test.setTimeout(90_000)
    const sentinel = await startSentinel()
    const root = copyOfApp(transport)
    const server = await createServer({
      configFile: false,
      logLevel: 'error',
      root,
      cacheDir: join(root, '.vite'),
      plugins: [msw({ mode: 'worker-only' })],
      server: { host: '127.0.0.1', port: 0, fs: { strict: false } },
    })
    await server.listen()
    try {
      await page.goto(
        `${server.resolvedUrls?.local[0]}?transport=${transport}&host=${sentinel.url}`,
      )
      await page.waitForFunction(() => 'page' in globalThis)

      const files = ['app.ts', 'handler.ts', 'seeds.ts']
      for (let update = 1; update <= updates; update += 1) {
        // What went unseen is saved again.
        await expect(async () => {
          for (const file of update % 4 === 0 ? files : ['app.ts'])
            await edit(server, join(root, file), update)
          await page.waitForFunction(
            (generation) => (globalThis as InPage).generations?.includes(generation),
            `generation ${update}`,
            { timeout: 1000 },
          )
        }).toPass()
      }

      const { answers, polls, writes, customers } = await page.evaluate(() =>
        (globalThis as InPage).page.finish(),
      )
      expect(writes).toBeGreaterThan(updates)
      expect(answers).toEqual({ 200: polls - 1, 201: 1 })
      expect(customers).toEqual([`counter ${writes - 1}`, 'seed-1 0', 'seed-2 0'])
      expect(sentinel.hits).toBe(0)

      await page.evaluate(() => (globalThis as InPage).page.escape())
      expect(sentinel.hits, 'a request that nothing mocks').toBeGreaterThan(0)
    } finally {
      await server.close()
      sentinel.close()
      rmSync(root, { recursive: true, force: true })
    }
  })
}
