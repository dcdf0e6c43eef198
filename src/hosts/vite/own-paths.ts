import { resolve } from 'node:path'
import { firstSegment } from '#handlers/router'
import { configOf } from '../config/config-of.ts'
import { loadModule } from '../config/load-module.ts'

/** What paths of the app's own resources begin with, and the files that say so. */
export interface OwnPaths {
  readonly segments: readonly string[]
  readonly files: readonly string[]
}

export const none: OwnPaths = { segments: [], files: [] }

/**
 * Reads them from the config file, as the page's first script runs before that. A file that only a page can run says
 * nothing here: what the page asks of these paths before the mock has started then goes to the server.
 */
export async function ownPaths(find: () => string | undefined): Promise<OwnPaths> {
  let file: string | undefined
  try {
    file = find()
    if (file === undefined) return none
    const { module, files } = await loadModule(file)
    const { resources = [] } = configOf(module)
    const segments = resources.map(({ declared }) => firstSegment(declared.path))
    return { segments, files: files.map((each) => resolve(each)) }
  } catch {
    return file === undefined ? none : { segments: [], files: [resolve(file)] }
  }
}
