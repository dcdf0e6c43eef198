import { copyFileSync, globSync } from 'node:fs'
import { basename } from 'node:path'
import type { Rolldown, UserConfig } from 'tsdown'
import { chunksOfServed } from './chunks.ts'

/**
 * What a page loads from a server of the kit: all of it inside, because no bundler of the app prepares it. The licenses
 * of what is inside lie beside it.
 */
export const pageBundles = (shared: UserConfig): UserConfig => {
  const packages = new Set<string>()
  return {
    ...shared,
    entry: { 'page/start': 'src/hosts/page/start.ts', 'page/panel': 'src/hosts/page/panel.ts' },
    platform: 'browser',
    minify: true,
    clean: false,
    plugins: [
      ...[shared.plugins ?? []].flat(),
      {
        name: 'packages-inside',
        generateBundle(_: unknown, bundle: Rolldown.OutputBundle) {
          for (const output of Object.values(bundle)) {
            for (const id of output.type === 'chunk' ? output.moduleIds : []) {
              const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]
              if (folder) packages.add(folder)
            }
          }
        },
      },
    ],
    deps: { alwaysBundle: [/./] },
    outputOptions: {
      entryFileNames: '[name].js',
      chunkFileNames: 'page/[name].js',
      codeSplitting: chunksOfServed,
    },
    onSuccess({ outDir }) {
      for (const folder of packages) {
        const [license] = globSync('LICENSE*', { cwd: folder })
        if (license === undefined) continue
        copyFileSync(`${folder}/${license}`, `${outDir}/${basename(folder)}-LICENSE.txt`)
      }
    },
  }
}
