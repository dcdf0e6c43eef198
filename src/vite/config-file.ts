import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const names = ['ts', 'mts', 'js', 'mjs'].map((extension) => `rebilly-mock.config.${extension}`)

/** The path of the config file, with slashes only; throws when the one that was named is not there. */
export function findConfigFile(root: string, named: string | undefined): string | undefined {
  const path = named
    ? resolve(root, named)
    : names.map((name) => resolve(root, name)).find((file) => existsSync(file))
  if (path === undefined) return undefined
  if (existsSync(path)) return path.replaceAll('\\', '/')
  throw new Error(
    `Failed to set up the mock: the option \`config\` names "${named}", and there is no such file in ${root}. ` +
      'Correct the path, or leave the option out.',
  )
}

/** Whether a file that comes or goes is the config file. */
export const isConfigFile = (path: string, root: string, named: string | undefined): boolean =>
  (named ? [named] : names).some((name) => resolve(root, name) === resolve(path))
