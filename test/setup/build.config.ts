import { writeFileSync } from 'node:fs'
import { defineConfig } from 'tsdown'
import { openApiDocument } from '../../src/contract/openapi/document.ts'

interface Modules {
  getModuleInfo(id: string): { importers: readonly string[] } | null
}

/** Whether every mock needs a module, and not only one that does or imports something more. */
function isCore(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (id.endsWith('/src/create-mock.ts')) return true
  if (seen.has(id)) return false
  seen.add(id)
  return modules.getModuleInfo(id)?.importers.some((each) => isCore(each, modules, seen)) ?? false
}

export default defineConfig({
  cwd: new URL('../..', import.meta.url).pathname,
  entry: {
    index: 'src/index.ts',
    browser: 'src/browser.ts',
    node: 'src/node.ts',
    factories: 'factories/index.ts',
    cli: 'src/cli.ts',
    matchers: 'src/matchers.ts',
  },
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  dts: true,
  deps: { neverBundle: true },
  outputOptions: {
    // One chunk for all that a page needs at once: many small ones would be larger after gzip.
    codeSplitting: {
      groups: [{ debugName: 'core', name: (id, modules) => (isCore(id, modules) ? 'core' : null) }],
    },
  },
  onSuccess({ outDir }) {
    writeFileSync(`${outDir}/openapi.json`, `${JSON.stringify(openApiDocument(), null, 2)}\n`)
  },
  suppressWarnings: ['TypeScript 7.0 does not yet have a stable API'],
})
