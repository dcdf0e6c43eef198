import { defineConfig } from 'tsdown'
import bundles, { shared } from './build.config.ts'

const modules = bundles.filter(({ format }) => format === 'esm')

/** The types of all entries at once, and after the code: most of what runs the package needs none. */
export default defineConfig({
  ...shared,
  entry: Object.assign({}, ...modules.map(({ entry }) => entry)),
  clean: false,
  dts: { emitDtsOnly: true },
})
