import { existsSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { coded } from '#engine/problem/mock-error'

const names = ['ts', 'mts', 'js', 'mjs'].map((extension) => `rebilly-mock.config.${extension}`)

/** The path of the config file, with slashes only; throws when the one that was named is not there. */
export function findConfigFile(
  folders: readonly string[],
  named: string | undefined,
): string | undefined {
  const path = configPaths(folders, named).find((file) => existsSync(file))
  if (path !== undefined) return path.replaceAll(sep, '/')
  if (named === undefined) return undefined
  throw coded(
    'REBILLY_MOCK_OPTIONS',
    new Error(
      `Failed to set up the mock: the option \`config\` names "${named}", and there is no such file in ${folders[0]}. ` +
        'Correct the path, or leave the option out.',
    ),
  )
}

/** Where the config file may be, the nearest first. */
export const configPaths = (folders: readonly string[], named: string | undefined): string[] =>
  folders.flatMap((folder) =>
    named ? [resolve(folder, named)] : names.map((name) => join(folder, name)),
  )
