import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { msw } from 'msw/vite'
import { build, preview } from 'vite'

export interface BuiltPage {
  /** The folder of the page's index.html. */
  root: string
  /** A Vite config of the page's own; without one the worker script is all that is added. */
  configFile?: string
  /** Headers that the page is served with. */
  headers?: Record<string, string>
  /** Where the API is mocked; the worker script is then the one that the kit's command writes. */
  guarded?: string
}

export interface ServedPage {
  readonly url: string
  close(): Promise<void>
}

/**
 * Builds a page as an app would be built, and serves it with MSW's worker script. Each build has a folder
 * of its own: two test workers may serve the same page.
 */
export async function servePage({
  root,
  configFile,
  headers = {},
  guarded,
}: BuiltPage): Promise<ServedPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'rebilly-mock-page-'))
  const config = {
    configFile: configFile ?? (false as const),
    logLevel: 'error' as const,
    root,
    plugins: configFile || guarded ? [] : [msw({ mode: 'worker-only' })],
    build: { outDir, emptyOutDir: true, target: 'esnext' },
    preview: { port: 0, host: '127.0.0.1', headers },
  }
  await build(config)
  if (guarded) {
    const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
    execFileSync(process.execPath, [command, 'worker', outDir, '--base-url', guarded], {
      stdio: 'pipe',
    })
  }
  const server = await preview(config)
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
