import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/
const skipped = /^(?:node_modules|dist|build|out|coverage|\.(?!storybook$).*)$/
/** An app has its mock in few files, and a doctor must not read for minutes. */
const most = 5000

/** Which entries of the kit an app names anywhere in its source: `vite` for `rebilly-mock/vite`. */
export function entriesUsedIn(folder: string): Set<string> {
  const used = new Set<string>()
  for (const path of filesIn(folder)) {
    const text = withoutComments(readFileSync(path, 'utf8'))
    for (const [, entry = ''] of text.matchAll(/['"]rebilly-mock\/([a-z]+)['"/]/g)) used.add(entry)
  }
  return used
}

/** The config files of a folder whose names fit, as one text. */
export const textOfConfigs = (folder: string, name: RegExp): string =>
  readdirSync(folder)
    .filter((each) => name.test(each))
    .map((each) => withoutComments(readFileSync(join(folder, each), 'utf8')))
    .join('\n')

export const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

function filesIn(root: string): string[] {
  const found: string[] = []
  const folders = [root]
  for (let folder = folders.shift(); folder && found.length < most; folder = folders.shift()) {
    for (const each of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, each.name)
      if (each.isDirectory() && !skipped.test(each.name)) folders.push(path)
      else if (each.isFile() && sources.test(each.name)) found.push(path)
    }
  }
  return found
}
