import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InstalledApp, installApp } from './installed-app.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

/** What the package exports as modules, as an app would import them. */
const entries = Object.keys(manifest.exports)
  .filter((path) => !path.endsWith('.json'))
  .map((path) => path.replace('.', manifest.name))

const peers = [
  ...Object.keys(manifest.peerDependencies),
  ...['typescript', '@types/node', '@storybook/react-vite', 'react', 'react-dom', '@types/react'],
]

let app: InstalledApp
beforeAll(async () => {
  app = await installApp(peers)
}, 120_000)
afterAll(() => app?.remove())

describe('the package, installed', () => {
  it.each(['bundler', 'nodenext'])('has types that TypeScript finds by %s', async (resolution) => {
    const module = resolution === 'nodenext' ? 'nodenext' : 'esnext'
    const compilerOptions = { module, moduleResolution: resolution, strict: true, noEmit: true }
    app.write({
      'types/tsconfig.json': JSON.stringify({
        compilerOptions: {
          ...compilerOptions,
          skipLibCheck: true,
          lib: ['es2023', 'dom', 'dom.iterable'],
        },
      }),
      'types/entries.ts': entries
        .map((entry, position) => `export * as entry${position} from '${entry}'\n`)
        .join(''),
    })

    const { code, output } = await app.run('tsc', '-p', 'types')

    expect(output).toBe('')
    expect(code).toBe(0)
  })
})
