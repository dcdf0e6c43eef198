import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anchorsOf, blocksOf, linksOf } from '../support/markdown.ts'
import { apps, filesOf, pageAt, pages, root } from '../support/pages.ts'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const linesOf = (text: string) => text.trimEnd().split('\n')

describe('a page', () => {
  it.each(pages)('$path leads only to what is there', ({ path, text }) => {
    const dead = linksOf(text).filter((link) => !leadsSomewhere(path, link))

    expect(dead).toEqual([])
  })

  it('leads, where it is packed, only to what is packed too', () => {
    const packed = [...manifest.files, 'README.md', 'LICENSE', 'package.json']
    const isPacked = (path: string) =>
      packed.some((each) => path === each || path.startsWith(`${each}/`))
    // Whoever works on the kit has the repository.
    const isOfTheKit = (path: string) => /^(CONTRIBUTING\.md|docs\/decisions\/)/.test(path)
    const out = pages
      .filter(({ path }) => isPacked(path) && !isOfTheKit(path))
      .flatMap(({ path, text }) => linksOf(text).map((link) => [path, targetOf(path, link.path)]))
      .filter(([, target = '']) => !isPacked(target))

    expect(out).toEqual([])
  })

  it('is reached from the README, whichever it is', () => {
    const reached = new Set(['README.md'])
    for (const path of reached) {
      const page = pages.find((each) => each.path === path)
      for (const link of linksOf(page?.text ?? '')) reached.add(targetOf(path, link.path))
    }

    expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([])
  })

  it.each(pages)('$path begins with its title', ({ text }) => {
    expect(text).toMatch(/^# \S/)
  })

  it.each(pages)('$path shows only files that an app of the tests has', ({ path, text }) => {
    const files = blocksOf(text).filter(({ file }) => file !== undefined)
    const used = Object.values<readonly string[]>(apps).flat()

    expect(files.length === 0 || used.includes(path)).toBe(true)
  })

  it('shows no block without a language, which nothing would run', () => {
    for (const { path, text } of pages) {
      const fences = text.match(/^ *```/gm) ?? []
      expect(fences, path).toHaveLength(2 * blocksOf(text).length)
    }
  })

  it('names only commands that exist', () => {
    const commands = pages
      .flatMap(({ text }) => blocksOf(text))
      .filter(({ language }) => language === 'sh')
      .flatMap(({ code }) => code.split('\n').filter(Boolean))

    expect(commands.length).toBeGreaterThan(0)
    for (const command of commands) {
      const [, script] = /^npm (?:run )?(start|test|[\w:]+)(?: -- .*)?$/.exec(command) ?? []
      if (script) expect(manifest.scripts, command).toHaveProperty(script)
      else if (!/^(npx rebilly-mock|curl) /.test(command))
        expect(command).toBe(
          `npm install --save-dev rebilly-mock msw@${manifest.peerDependencies.msw}`,
        )
    }
    expect(manifest.name).toBe('rebilly-mock')
  })
})

describe('the README', () => {
  it('is read in five minutes: 250 lines at most', () => {
    expect(linesOf(pageAt('README.md').text).length).toBeLessThanOrEqual(250)
  })

  it.each(Object.entries({ ...filesOf('app'), ...filesOf('grown app'), ...filesOf('next app') }))(
    'and the pages of hosts ask for six lines at most in %s',
    (_, code) => {
      const lines = code.split('\n').filter((line) => /rebilly|mock/i.test(line))

      expect(lines.length).toBeGreaterThan(0)
      expect(lines.length).toBeLessThanOrEqual(6)
    },
  )
})

it.each(Object.entries(filesOf('Angular app')))('shows %s as a test runs it', (file, code) => {
  const tested = readFileSync(join(root, 'test/frameworks/apps/angular', file), 'utf8')

  expect(tested.replace("[{ id: 'ada' }]", '25')).toBe(code)
})

it('tells of resources of one’s own in 40 lines', () => {
  const { text } = pageAt('docs/resources.md')

  expect(blocksOf(text)).toHaveLength(4)
  expect(linesOf(text.replace(/^# .*\n/, '').trim()).length).toBeLessThan(40)
})

it.each(['AGENTS.md', 'llms.txt'])('leads from %s only to what the package has', (path) => {
  const isPacked = (target: string) =>
    manifest.files.some((each: string) => target === each || target.startsWith(`${each}/`))
  const targets = linksOf(pageAt(path).text).map((link) => targetOf(path, link.path))

  expect(targets.length).toBeGreaterThan(2)
  expect(targets.filter((target) => !isPacked(target))).toEqual([])
})

it('names every dependency in the table of what the kit is built on', () => {
  const { text } = pageAt('docs/built-on.md')
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    expect(text).toMatch(new RegExp(`^\\|.*\`${name}\`.*\\|`, 'm'))
  }
})

function leadsSomewhere(from: string, { path, anchor }: { path: string; anchor: string }): boolean {
  const target = targetOf(from, path)
  if (target.startsWith('..') || !existsSync(join(root, target))) return false
  if (anchor === '') return true
  const page = pages.find((each) => each.path === target)
  return page !== undefined && anchorsOf(page.text).has(anchor)
}

/** The path from the root that a link of a page means. */
function targetOf(from: string, path: string): string {
  return path === '' ? from : posix.join(posix.dirname(from), decodeURIComponent(path))
}
