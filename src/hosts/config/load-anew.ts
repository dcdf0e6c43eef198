import { existsSync, readFileSync } from 'node:fs'
import * as modules from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { LoadedModule } from './load-module.ts'

let loads = 0

/**
 * Loads a module of the app as Node does, and all that it imports of the app's own files, as they are now: Node itself
 * remembers a module for as long as the process runs. Before Node 22.15 only the module itself is read anew.
 */
export async function loadAnew(file: string): Promise<LoadedModule> {
  loads += 1
  const mark = `rebilly-mock=${loads}`
  const { href } = pathToFileURL(file)
  const files = new Set([file])

  const resolve: modules.ResolveHookSync = (specifier, context, next) => {
    const isMeant = specifier.endsWith(mark) || context.parentURL?.endsWith(mark)
    if (!isMeant) return next(specifier, context)
    const { url, ...found } = next(written(specifier, context.parentURL), context)
    if (!url.startsWith('file:') || url.includes('/node_modules/')) return { ...found, url }
    const path = fileURLToPath(url)
    files.add(path)
    // Else Node reads a file of a package without a `type` twice, and warns of it.
    const isTyped = /\.m?ts$/.test(path)
    return {
      ...found,
      url: marked(url, mark),
      ...(isTyped && { format: 'module-typescript' as const }),
    }
  }
  const load: modules.LoadHookSync = (url, context, next) => {
    if (process.features.typescript || !url.endsWith(mark) || !/\.m?ts\?/.test(url)) {
      return next(url, context)
    }
    const source = modules.stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'))
    return { format: 'module', source, shortCircuit: true }
  }

  const hooks = modules.registerHooks?.({ resolve, load })
  try {
    return { module: await import(marked(href, mark)), files: [...files] }
  } finally {
    hooks?.deregister()
  }
}

const marked = (url: string, mark: string): string =>
  url.endsWith(mark) ? url : `${url}${url.includes('?') ? '&' : '?'}${mark}`

/** A path as Node wants it: bundlers take it without the ending, too. */
function written(specifier: string, parent: string | undefined): string {
  if (!/^\.{1,2}\//.test(specifier)) return specifier
  const path = fileURLToPath(new URL(specifier, parent))
  if (existsSync(path) && !existsSync(`${path}/index.ts`)) return specifier
  const ending = ['.ts', '.mts', '.js', '.mjs', '/index.ts', '/index.js'].find((each) =>
    existsSync(path + each),
  )
  return ending === undefined ? specifier : specifier + ending
}
