import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { preview } from 'vite'

interface StoryEntry {
  readonly id: string
  readonly title: string
  readonly name: string
  readonly tags: readonly string[]
}

export interface ServedStorybook {
  readonly url: string
  /** What the sidebar lists. */
  readonly entries: readonly StoryEntry[]
  close(): Promise<void>
}

const program = join(
  dirname(createRequire(import.meta.url).resolve('storybook/package.json')),
  'dist/bin/dispatcher.js',
)

/** Builds a Storybook into a folder. */
export type StorybookBuild = (folder: string) => Promise<void>

/** Builds one of this project's by Storybook's own command. */
export const storybookOf =
  (configDir: string): StorybookBuild =>
  async (folder) => {
    const options = ['--config-dir', configDir, '--output-dir', folder, '--disable-telemetry']
    const cache = mkdtempSync(join(tmpdir(), 'rebilly-mock-storybook-cache-'))
    await promisify(execFile)(process.execPath, [program, 'build', ...options], {
      env: {
        ...process.env,
        // Vitest's own value makes Vite build a page for development.
        NODE_ENV: 'production',
        CI: '1',
        // Builds that run at once write the same file there: one of them may read it empty, and has no tab then.
        CACHE_DIR: cache,
      },
    })
      .catch((error) => {
        throw new Error(
          `Failed to build the Storybook of ${configDir}:\n${error.stdout}${error.stderr}`,
        )
      })
      .finally(() => rmSync(cache, { recursive: true, force: true }))
  }

export async function serveBuilt(build: StorybookBuild): Promise<ServedStorybook> {
  const folder = mkdtempSync(join(tmpdir(), 'rebilly-mock-storybook-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  await build(folder).catch((error) => {
    remove()
    throw error
  })
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    appType: 'mpa',
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
  })
  return storybookAt(server.resolvedUrls?.local[0] ?? '', async () => {
    await server.close()
    remove()
  })
}

/** One that is served already. */
export async function storybookAt(
  url: string,
  close: () => Promise<void> = async () => {},
): Promise<ServedStorybook> {
  const { entries } = await (await fetch(new URL('index.json', url))).json()
  return { url, entries: Object.values(entries), close }
}
