import { createRequire } from 'node:module'
import type { AliasOptions } from 'vite'

/** A module of the app, and the files that it was made of, as far as that is known. */
export interface LoadedModule {
  readonly module: unknown
  readonly files: readonly string[]
}

/** Loads a module of the app as its own Vite reads it, which knows more ways to write an import, or as Node does. */
export async function loadModule(file: string, alias: AliasOptions = []): Promise<LoadedModule> {
  const vite = await import('vite').catch(() => undefined)
  if (!vite) return { module: createRequire(file)(file), files: [file] }
  const { module, dependencies } = await vite.runnerImport(file, {
    logLevel: 'silent',
    resolve: { alias },
    // What counts on from one load to the next would make other data of the same file.
    environments: { inline: { resolve: { noExternal: ['rebilly-mock/factories'] } } },
  })
  return { module, files: [file, ...dependencies] }
}
