import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The folders of an app from Vite's root up to its package.json: the root may be below that. */
export function appFolders(root: string): string[] {
  const folders = upwards(root)
  const last = folders.findIndex((folder) => existsSync(join(folder, 'package.json')))
  return folders.slice(0, last + 1 || 1)
}

/** What the app is called: its world is kept under that name. */
export function nameOf(folders: readonly string[]): string {
  const [root = ''] = folders
  const top = folders.at(-1) ?? root
  try {
    const { name } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'))
    if (typeof name === 'string' && name !== '') return name
  } catch {
    // Its folder has a name too.
  }
  return basename(root)
}

function upwards(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...upwards(parent)]
}
