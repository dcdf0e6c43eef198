import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../e2e/dev/', import.meta.url))
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe.each(['vite', 'vite-7'])('a build of %s', (vite) => {
  it('is, with the plugin, what it is without', async () => {
    const { rebillyMock } = await import(dist)
    const files = await built(vite, ['index.html'], [rebillyMock({ customers: 25 })])
    expect(files).toEqual(await built(vite, ['index.html'], []))
    expect(files.size).toBeGreaterThan(1)
  })

  it('has no trace of the kit where the app imports the mock', async () => {
    const { rebillyMock } = await import(dist)
    const files = await built(vite, ['index.html', 'no-page.ts'], [rebillyMock()])
    const text = [...files].flat().join('\n')
    expect(text).toContain('the mock')
    expect(text).not.toMatch(/rebilly-?mock|msw|serviceworker|faker/i)
  })
})

// As one installs it; of the sources the plugin is not a whole.
const dist = new URL('../../dist/vite.js', import.meta.url).href

/** The files of a build by their names. */
async function built(vite: string, inputs: string[], plugins: unknown[]) {
  const { build } = (await import(vite)) as typeof import('vite')
  const outDir = mkdtempSync(join(tmpdir(), 'rebilly-mock-build-'))
  folders.push(outDir)
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: plugins as [],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      rollupOptions: { input: inputs.map((input) => join(root, input)) },
    },
  })
  const names = readdirSync(outDir, { recursive: true, withFileTypes: true })
  return new Map(
    names
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')]),
  )
}
