import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const loader = new URL('../../../src/hosts/config/load-anew.ts', import.meta.url).href

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'load-anew-'))
  write('package.json', '{}')
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Runs a program in a process of Node alone, as Vitest loads modules in a way of its own. */
const run = (program: string) => {
  const head = `import { loadAnew } from ${JSON.stringify(loader)}
    import { writeFileSync } from 'node:fs'
    const load = async () => {
      const { module, files } = await loadAnew('./mock.config.ts'.replace('.', process.cwd()))
      console.log(JSON.stringify([module.default, files.map((file) => file.slice(process.cwd().length + 1))]))
    }\n`
  const args = ['--input-type=module', '--eval', head + program]
  const text = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('a module is loaded as it is now, and what it imports of the app', () => {
  write('mock.config.ts', "import { size } from './parts/size.ts'\nexport default { size }")
  write('parts/size.ts', 'export const size: number = 1')

  const files = ['mock.config.ts', 'parts/size.ts']
  expect(
    run(`await load()
      writeFileSync('parts/size.ts', 'export const size: number = 2')
      await load()
      writeFileSync('mock.config.ts', 'export default { size: 3 as number }')
      await load()`),
  ).toEqual([
    [{ size: 1 }, files],
    [{ size: 2 }, files],
    [{ size: 3 }, ['mock.config.ts']],
  ])
})

test('imports may be written without an ending, as bundlers take them', () => {
  write(
    'mock.config.ts',
    "import { size } from './size'\nimport all from './parts'\nexport default { size, all }",
  )
  write('size.ts', 'export const size = 1')
  write('parts/index.ts', "export { size as default } from '../size'")

  expect(run('await load()')[0][0]).toEqual({ size: 1, all: 1 })
})

test('packages are loaded once, whatever file imports them', () => {
  write('mock.config.ts', "import { count } from 'counted'\nexport default { count: count() }")
  write('node_modules/counted/package.json', '{ "type": "module", "exports": "./index.js" }')
  write('node_modules/counted/index.js', 'let calls = 0\nexport const count = () => ++calls')

  expect(run('await load()\nawait load()')).toEqual([
    [{ count: 1 }, ['mock.config.ts']],
    [{ count: 2 }, ['mock.config.ts']],
  ])
})

test('what fails can be mended', () => {
  write('mock.config.ts', 'export default {')

  expect(
    run(`await load().catch(() => console.log('"failed"'))
      writeFileSync('mock.config.ts', 'export default {}')
      await load()`),
  ).toEqual(['failed', [{}, ['mock.config.ts']]])
})
