import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { blocksOf } from './markdown.ts'

export interface Page {
  /** From the root of the repository. */
  path: string
  text: string
}

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Everything there is to read, the README first. */
export const pages: readonly Page[] = [
  'README.md',
  ...globSync(['*.md', 'llms.txt', 'docs/**/*.md'], { cwd: root }).toSorted(),
]
  .filter((path, position, paths) => paths.indexOf(path) === position)
  .map((path) => path.split('\\').join(posix.sep))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** The apps of the tests, and the pages whose files each of them has. */
export const apps = {
  app: [
    'README.md',
    'AGENTS.md',
    'docs/vite.md',
    'docs/storybook.md',
    'docs/playwright.md',
    'docs/vitest.md',
  ],
  'grown app': ['docs/resources.md'],
  'cypress app': ['docs/cypress.md'],
  'Angular app': ['docs/frameworks.md'],
  'next app': ['docs/next.md'],
} as const

/** The files of an app, by their names, as its pages show them. */
export function filesOf(app: keyof typeof apps): Record<string, string> {
  const files: Record<string, string> = {}
  for (const path of apps[app]) {
    for (const { file, code } of blocksOf(pageAt(path).text)) {
      if (file === undefined) continue
      if (files[file] !== undefined && files[file] !== code)
        throw new Error(`${path} has another ${file} than the page before.`)
      files[file] = code
    }
  }
  return files
}

export function pageAt(path: string): Page {
  const page = pages.find((each) => each.path === path)
  if (!page) throw new Error(`There is no page ${path}.`)
  return page
}
