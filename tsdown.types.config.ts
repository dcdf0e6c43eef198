import { readFileSync, writeFileSync } from 'node:fs'
import { defineConfig } from 'tsdown'
import bundles, { shared } from './tsdown.config.ts'

const modules = bundles.filter(({ format, platform }) => format === 'esm' && platform === 'neutral')

/** The types of all entries at once, and after the code: most of what runs the package needs none. */
export default defineConfig({
  ...shared,
  entry: Object.assign({}, ...modules.map(({ entry }) => entry)),
  outputOptions: { comments: true },
  clean: false,
  dts: { emitDtsOnly: true },
  onSuccess({ outDir }) {
    // Whoever has the plugin, or a config file of the kit, in a program has the type of its module there.
    for (const entry of ['vite', 'config']) {
      const types = `${outDir}/${entry}.d.ts`
      const reference = '/// <reference path="./vite/client.d.ts" />'
      writeFileSync(types, `${reference}\n${readFileSync(types, 'utf8')}`)
    }
  },
})
