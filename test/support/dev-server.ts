import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ViteDevServer } from 'vite'

interface DevApp {
  /** The folder of the app, below `test/e2e`. */
  app: string
  /** The package that serves it. */
  vite: string
  /** What stands in the place of the real host. */
  host: string
  /** The plugin's options. */
  options: object
  /** More of the Vite config. */
  config?: object
}

export interface DevServer {
  readonly url: string
  /** The folder of the app's copy, which a test may edit. */
  readonly root: string
  readonly vite: ViteDevServer
  close(): Promise<void>
}

/** Serves a copy of an app as its user does, with the built plugin; only the host is another. */
export async function serveApp({
  app,
  vite,
  host,
  options,
  config = {},
}: DevApp): Promise<DevServer> {
  const apps = fileURLToPath(new URL('../e2e/', import.meta.url))
  const root = mkdtempSync(join(apps, `${app}-`))
  cpSync(join(apps, app), root, { recursive: true })
  for (const file of readdirSync(root, { withFileTypes: true })) {
    if (!file.isFile()) continue
    const path = join(root, file.name)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('https://api.rebilly.com', host))
  }
  writeFileSync(
    join(root, 'vite.config.ts'),
    `import { rebillyMock } from 'rebilly-mock/vite'
export default { plugins: [rebillyMock(${JSON.stringify({ baseUrl: host, ...options })})] }`,
  )
  const { createServer } = (await import(vite)) as typeof import('vite')
  const server = await createServer({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    cacheDir: join(root, '.vite'),
    server: { host: '127.0.0.1', port: 0, fs: { strict: false } },
    ...config,
  })
  await server.listen()
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    root,
    vite: server,
    async close() {
      await server.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
