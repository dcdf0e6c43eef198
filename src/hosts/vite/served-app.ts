import { relative } from 'node:path'
import type { ResolvedConfig } from 'vite'
import { findConfigFile } from '../config/config-file.ts'
import { appFolders, nameOf } from './app-folders.ts'
import { ServedDefinitions } from './definitions-module.ts'
import type { PageSettings, RebillyMockOptions } from './settings.ts'
import { parted } from './world-place.ts'

/** The app that the development server serves, and what its user says of the mock. */
export class ServedApp {
  readonly vite: ResolvedConfig
  readonly options: RebillyMockOptions
  /** From Vite's root up to the package.json. */
  readonly folders: readonly string[]
  readonly definitions: ServedDefinitions | undefined

  constructor(vite: ResolvedConfig, options: RebillyMockOptions) {
    this.vite = vite
    this.options = options
    this.folders = appFolders(vite.root)
    const { definitions } = options
    this.definitions =
      definitions === undefined ? undefined : new ServedDefinitions(definitions, vite.root)
  }

  get name(): string {
    return nameOf(this.folders)
  }

  /** Those of its options that are the mock's. */
  get mockOptions(): PageSettings['options'] {
    const { transport, config, panel, definitions, world, ...rest } = this.options
    const { start } = parted(world)
    return start === undefined ? rest : { ...rest, world: start }
  }

  /** The path of the config file, if there is one; throws when the one that was named is not there. */
  readonly configFile = (): string | undefined => findConfigFile(this.folders, this.options.config)

  /** What the config file is called from the root, if there is one. */
  get configName(): string[] {
    const file = this.configFile()
    return file ? [relative(this.vite.root, file)] : []
  }

  /** What to mend where the mock cannot start. */
  get configuredBy(): string {
    return this.configName[0] ?? "the plugin's options in vite.config"
  }
}
