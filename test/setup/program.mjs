import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * @typedef {object} Chosen
 * @property {string} program what is looked for
 * @property {string} variable which environment variable names one
 */

/** @param {string | undefined} path @returns {path is string} */
export function isExecutable(path) {
  if (!path) return false
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * The program that the user chose by an environment variable; throws where that names none.
 *
 * @param {Chosen} chosen
 * @returns {string | undefined}
 */
export function chosenProgram({ program, variable }) {
  const path = process.env[variable]
  if (!path || isExecutable(path)) return path || undefined
  throw new Error(
    `Failed to find ${program}: ${variable} is '${path}', which is not a program. Correct it or unset it.`,
  )
}

/**
 * Where a program of these names may stand, the likeliest first.
 *
 * @param {string[]} names
 * @returns {string[]}
 */
export function placesOnPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Whether a program can be started; one with a missing library cannot. @param {string} path */
export function starts(path, option = '--version') {
  // @note Chrome for Windows opens a window instead of printing its version.
  if (process.platform === 'win32') return true
  return spawnSync(path, [option], { timeout: 30_000, stdio: 'ignore' }).status === 0
}
