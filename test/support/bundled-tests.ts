import { globSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'
import type {} from 'vitest/config'
import { workerScript } from '../../build/worker-script.ts'

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = 'test/browser'
const ofChunk = '\0chunk:'

/** What the tests are made into, by the names of its files; one for all engines of a run. */
let bundle: Promise<Chunks> | undefined

/**
 * Hands a page each test as a few files with all that it imports, in the place of some three hundred: most of all
 * in Firefox, to ask for them costs more than to run them. While tests are watched, each module is a file of its own.
 */
export function bundledTests(): Plugin {
  let isWatching = false
  return {
    name: 'bundled-tests',
    enforce: 'pre',
    configureVitest({ vitest }) {
      isWatching = vitest.config.watch
    },
    async resolveId(source, importer) {
      if (isWatching || !importer || !source.startsWith('./')) return
      bundle ??= bundleTests()
      const chunks = await bundle
      const from = fileOf(importer)
      const name = join(dirname(from), source)
      if (chunks.has(from) && chunks.has(name)) return ofChunk + name
    },
    async load(id) {
      if (isWatching || !(id.startsWith(ofChunk) || id.endsWith('.test.ts'))) return
      bundle ??= bundleTests()
      const chunk = (await bundle).get(fileOf(id))
      if (chunk) return { code: chunk.code, map: chunk.map, moduleType: 'js' }
    },
  }
}

/** The file of the bundle that a module is: a chunk, or what a test was made into. */
const fileOf = (id: string) =>
  id.startsWith(ofChunk) ? id.slice(ofChunk.length) : id.replace(root, '').replace(/\.ts$/, '.js')

async function bundleTests(): Promise<Chunks> {
  const tests = globSync(`${folder}/**/*.test.ts`, { cwd: root })
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    mode: 'development',
    plugins: [leftToTheServer, workerScript],
    build: {
      write: false,
      target: 'esnext',
      minify: false,
      modulePreload: false,
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(
          tests.map((test) => [test.replace(/\.ts$/, ''), join(root, test)]),
        ),
        external: /^@?vitest(\/|$)/,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: `${folder}/[name]-[hash].js`,
          sourcemapPathTransform: (source, map) => resolve(dirname(map), source),
        },
      },
    },
  })
  const files = ([built].flat() as Rolldown.RolldownOutput[]).flatMap(({ output }) => output)
  const chunks = files.filter((file) => file.type === 'chunk')
  return new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
}

/** What is asked for by its address, or as a text, is a file of its own. */
const leftToTheServer: Plugin = {
  name: 'left-to-the-server',
  enforce: 'pre',
  resolveId(source, importer) {
    if (!importer || !/\?(url|raw)$/.test(source)) return
    return { id: resolve(dirname(importer), source), external: 'absolute' }
  },
}
