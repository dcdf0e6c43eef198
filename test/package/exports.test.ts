import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder: string
beforeAll(() => {
  // Inside of this package, which an import finds by its own name.
  mkdirSync(join(root, 'test-results'), { recursive: true })
  folder = mkdtempSync(join(root, 'test-results/exports-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Bundles what imports an entry as a bundler does that looks into everything at once; gives its exports. */
async function bundled(entry: string, conditions: string[]): Promise<Record<string, unknown>> {
  const name = `${entry.replaceAll('/', '-')}-${conditions.join('-')}`
  writeFileSync(join(folder, `${name}.js`), `export * from 'rebilly-mock/${entry}'`)
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    ssr: { noExternal: true, target: 'node', resolve: { conditions } },
    build: {
      ssr: `${name}.js`,
      outDir: join(folder, name),
      minify: false,
      rolldownOptions: {
        platform: 'neutral',
        external: [/^node:/],
        output: { entryFileNames: 'out.mjs' },
      },
    },
  })
  return import(join(folder, name, 'out.mjs'))
}

const edge = ['edge-light', 'worker', 'browser', 'module', 'import']
const server = ['node', 'module', 'import']
const page = ['browser', 'module', 'import']

describe('an entry that is bundled for where it cannot run', () => {
  test.each([
    ['browser', 'startBrowser', server, /`rebilly-mock\/browser` is for pages.*startNode/],
    ['browser', 'startBrowser', edge, /`rebilly-mock\/browser` is for pages/],
    ['node', 'startNode', page, /`rebilly-mock\/node` is for Node.*startBrowser/],
    ['node', 'startNode', edge, /`rebilly-mock\/node` is for Node.*NEXT_RUNTIME/],
    ['node', 'readWorld', page, /`rebilly-mock\/node` is for Node.*option `world`/],
    ['server', 'serve', edge, /`rebilly-mock\/server` is for Node.*npx rebilly-mock serve/],
  ])('says so when it is used: %s, %s', async (entry, name, conditions, words) => {
    const { [name]: use } = (await bundled(entry, conditions)) as Record<
      string,
      () => Promise<void>
    >
    await expect(use?.()).rejects.toThrow(words)
  })
})

test.each([
  ['browser', page, 'startBrowser'],
  ['server', server, 'serve'],
])('an entry that is bundled for where it runs is whole: %s', async (entry, conditions, name) => {
  expect((await bundled(entry, conditions))[name]).toBeTypeOf('function')
})

test.each(['browser', 'node', 'server'])('%s exports the same names to everyone', async (entry) => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { types, ...conditions }: Record<string, string> = exports[`./${entry}`]
  const kinds = await Promise.all([...new Set(Object.values(conditions))].map(namesIn))
  expect(kinds.length).toBe(2)
  expect(kinds[0]).toEqual(kinds[1])
})

const namesIn = async (path: string) => Object.keys(await import(join(root, path))).sort()
