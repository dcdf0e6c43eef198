import { relative } from 'node:path'
import { findConfigFile } from '../config/config-file.ts'
import { configOf } from '../config/config-of.ts'
import { loadModule } from '../config/load-module.ts'
import type { MockConfig } from '../config/mock-config.ts'

/** What a config file says, and what it is called from here. */
export interface FoundConfig {
  readonly config: MockConfig
  readonly name: string
}

/**
 * Loads the config file that was named, or that of the folder, if there is one and it is wanted; throws for one
 * that does not load.
 */
export async function loadConfig(
  named: string | boolean | undefined,
  folder = process.cwd(),
): Promise<FoundConfig | undefined> {
  if (named === false) return undefined
  const file = findConfigFile([folder], typeof named === 'string' ? named : undefined)
  if (file === undefined) return undefined
  const name = relative(folder, file)
  try {
    const { module } = await loadModule(file)
    return { config: configOf(module), name }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const cure = named === undefined ? ' --no-config serves without it.' : ''
    throw new Error(`Failed to load ${name}: ${reason}${cure}`, { cause: error })
  }
}
