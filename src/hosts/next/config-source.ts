import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { configPaths, findConfigFile } from '../config/config-file.ts'
import { loadAnew } from '../config/load-anew.ts'
import { readDefinitions } from '../node/read-definitions.ts'
import type { NextMockOptions } from './options.ts'

/** What a mock is made of that an edit may change: the config file, and a document of definitions. */
export class ConfigSource {
  readonly #folders: readonly string[]
  readonly #config: string | undefined
  readonly #definitions: string | object | undefined
  /** What the config file was made of. */
  #files: readonly string[] = []

  constructor(folders: readonly string[], { config, definitions }: NextMockOptions) {
    this.#folders = folders
    this.#config = config
    this.#definitions = typeof definitions === 'string' ? resolve(definitions) : definitions
  }

  /** The config file as it is called from here, if there is one. */
  get name(): string | undefined {
    const file = configPaths(this.#folders, this.#config).find((path) => existsSync(path))
    return file && relative(process.cwd(), file)
  }

  /** All that may be edited, what is not there yet among it. */
  get paths(): string[] {
    const definitions = typeof this.#definitions === 'string' ? [this.#definitions] : []
    return [...configPaths(this.#folders, this.#config), ...this.#files, ...definitions]
  }

  /** The module of the config file as it is now; `undefined` where there is none. */
  async load(): Promise<unknown> {
    const file = findConfigFile(this.#folders, this.#config)
    if (file === undefined) return undefined
    const { module, files } = await loadAnew(file)
    this.#files = files
    return module
  }

  /** The definitions, for each mock as they are then. */
  get definitions(): object | (() => Promise<object>) | undefined {
    const path = this.#definitions
    return typeof path === 'string' ? () => readDefinitions(path) : path
  }

  /** What there is to mend where the mock cannot be made, and a short name of the definitions. */
  async said(): Promise<{ place: string; definitions: string | undefined }> {
    return {
      place: this.name ?? 'the options of withRebillyMock in next.config',
      definitions: await this.#digest(),
    }
  }

  async #digest(): Promise<string | undefined> {
    const given = this.#definitions
    if (given === undefined) return undefined
    const text = typeof given === 'string' ? await textOf(given) : JSON.stringify(given)
    return createHash('sha1').update(text).digest('hex').slice(0, 8)
  }
}

/** Why there is none is told where it is read. */
const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')
