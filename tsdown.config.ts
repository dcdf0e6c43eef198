import { copyFileSync, globSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig, type UserConfig } from 'tsdown'
import { chunks } from './build/chunks.ts'
import { fewerFacades } from './build/fewer-facades.ts'
import { leanCollection } from './build/lean-collection.ts'
import { nextEntry } from './build/next-entry.ts'
import { pageBundles } from './build/page-bundles.ts'
import { sharedEntry } from './build/shared-entry.ts'
import { simpleFaker } from './build/simple-faker.ts'
import { workerScript } from './build/worker-script.ts'
import { worldSchema } from './build/world-schema.ts'
import { openApiDocument } from './src/engine/openapi/document.ts'
import { kit, kitOf } from './src/resources/index.ts'

const root = new URL('.', import.meta.url).pathname

/**
 * What the bundles have inside: fishery because a development server hands its CommonJS to the page as it is,
 * `@mswjs/data` because a page then loads less of it.
 */
export const bundled = [
  '@faker-js/faker',
  'fishery',
  'lodash.mergewith',
  '@mswjs/data',
  'es-toolkit',
  'mutative',
  'outvariant',
  'preact',
]

/** The types have the docs. How JSX was compiled is told like one, which another bundler would take for its own. */
const withoutDocs = { comments: { jsdoc: false } } as const

/** What every bundle has, and the types too. */
export const shared: UserConfig = {
  cwd: root,
  format: 'esm',
  platform: 'neutral',
  inputOptions: {
    // A package without `exports`, such as fishery, is found by nothing else.
    resolve: { mainFields: ['module', 'main'] },
    // Which plugin took long is no news to who starts the demo, nor that a chunk has what it asks for later.
    checks: { bundlerTimings: false, ineffectiveDynamicImport: false },
  },
  outputOptions: withoutDocs,
  target: 'es2023',
  dts: false,
  plugins: [simpleFaker, leanCollection, workerScript, fewerFacades],
  deps: {
    neverBundle: true,
    alwaysBundle: [...bundled, /^preact\//],
    dts: { alwaysBundle: () => false },
  },
  suppressWarnings: 'TypeScript 7.0 does not yet have a stable API',
}

export default defineConfig([
  {
    ...shared,
    // What leaves the modules that a group needs where they are, asks for this; no entry exports more by it.
    inputOptions: { ...shared.inputOptions, preserveEntrySignatures: 'allow-extension' },
    entry: {
      index: 'src/index.ts',
      browser: 'src/browser.ts',
      'browser/on-server': 'src/hosts/browser/on-server.ts',
      node: 'src/node.ts',
      'node/elsewhere': 'src/hosts/node/elsewhere.ts',
      'node/worker-start': 'src/hosts/node/worker-start.ts',
      'node/process-start': 'src/hosts/node/process-start.ts',
      cli: 'src/hosts/cli/main.ts',
      matchers: 'src/matchers.ts',
      config: 'src/config.ts',
      playwright: 'src/playwright.ts',
      vitest: 'src/vitest.ts',
      'vitest/browser': 'src/hosts/vitest/browser.ts',
      'vite/page': 'src/hosts/vite/page.ts',
      storybook: 'src/storybook.ts',
      'storybook/preview': 'src/hosts/storybook/preview.ts',
      'storybook/manager': 'src/hosts/storybook/manager.ts',
      conformance: 'src/conformance.ts',
      panel: 'src/panel.ts',
      remote: 'src/remote.ts',
      server: 'src/server.ts',
      'server/elsewhere': 'src/hosts/server/elsewhere.ts',
      shared: 'src/hosts/shared/index.ts',
      'next-develop': 'src/hosts/next/develop.ts',
    },
    outputOptions: {
      ...withoutDocs,
      // Without a hash, which would be part of every name in a page's list of what it may load.
      chunkFileNames: '[name].chunk.js',
      // By their own names, an `import()` of what lies in a larger chunk is one of that chunk.
      minifyInternalExports: false,
      codeSplitting: chunks,
    },
    async onSuccess({ outDir }) {
      for (const name of bundled) {
        const [license = 'LICENSE'] = globSync('LICENSE*', { cwd: `${root}/node_modules/${name}` })
        copyFileSync(
          `${root}/node_modules/${name}/${license}`,
          `${outDir}/${basename(name)}-LICENSE.txt`,
        )
      }
      copyFileSync(`${root}/src/hosts/vite/client.d.ts`, `${outDir}/vite/client.d.ts`)
      const documents = {
        'openapi.json': await openApiDocument(kit),
        'world.schema.json': await worldSchema(kit),
        'world-2026-08.schema.json': await worldSchema(kitOf('2026-08')),
      }
      for (const [name, document] of Object.entries(documents))
        writeFileSync(`${outDir}/${name}`, `${JSON.stringify(document, null, 2)}\n`)
    },
  },
  // A bundle apart: whoever needs only factories loads neither the database nor msw. What the mock itself
  // needs of them stays in chunks of the other bundle, or a page would begin with one chunk more.
  { ...shared, entry: { factories: 'factories/index.ts' }, clean: false },
  // Apart too, so that it can say so where msw is not installed.
  { ...shared, entry: { vite: 'src/vite.ts' }, plugins: [sharedEntry], clean: false },
  { ...shared, entry: { next: 'src/next.ts' }, plugins: [nextEntry], clean: false },
  pageBundles(shared),
  // Classic scripts, which can import nothing.
  ...['page-start', 'worker-guard'].map((name) => ({
    ...shared,
    entry: { [`begin/${name}`]: `src/hosts/begin/${name}.ts` },
    format: 'iife' as const,
    minify: true,
    clean: false,
    outputOptions: { entryFileNames: '[name].js' },
  })),
])
