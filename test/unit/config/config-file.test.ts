import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { configPaths, findConfigFile } from '../../../src/hosts/config/config-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-file-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (path: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), '')
}
const find = (named?: string) =>
  findConfigFile([join(folder, 'apps/shop'), folder], named)?.slice(folder.length + 1)

describe('the config file', () => {
  test('is found in the nearest folder that has one', () => {
    expect(find()).toBeUndefined()
    write('rebilly-mock.config.ts')
    expect(find()).toBe('rebilly-mock.config.ts')
    write('apps/shop/rebilly-mock.config.ts')
    expect(find()).toBe('apps/shop/rebilly-mock.config.ts')
  })

  test('that is named is taken, and no other', () => {
    write('apps/shop/rebilly-mock.config.ts')
    write('apps/shop/mocks/mine.ts')
    expect(find('mocks/mine.ts')).toBe('apps/shop/mocks/mine.ts')
    expect(find(join(folder, 'apps/shop/mocks/mine.ts'))).toBe('apps/shop/mocks/mine.ts')
    expect(() => find('mocks/yours.ts')).toThrow(
      `Failed to set up the mock: the option \`config\` names "mocks/yours.ts", and there is no such file in ${folder}/apps/shop.`,
    )
  })

  test.runIf(sep === '/')('may lie below a folder with a backslash in its name', () => {
    write('apps\\shop/mine.ts')
    expect(find('apps\\shop/mine.ts')).toBe('apps\\shop/mine.ts')
  })

  test('may come to be where it is looked for', () => {
    expect(configPaths(['/app', '/'], 'mine.ts')).toEqual(['/app/mine.ts', '/mine.ts'])
    const paths = configPaths(['/app', '/'], undefined)
    expect(paths[0]).toMatch(/^\/app\/rebilly-mock\.config\.\w+$/)
    expect(paths.at(-1)).toMatch(/^\/rebilly-mock\.config\.\w+$/)
  })
})
