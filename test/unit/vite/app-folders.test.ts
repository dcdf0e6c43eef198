import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findConfigFile } from '../../../src/hosts/config/config-file.ts'
import { appFolders, nameOf } from '../../../src/hosts/vite/app-folders.ts'

let app: string
beforeEach(() => {
  app = mkdtempSync(join(tmpdir(), 'rebilly-mock-app-'))
  mkdirSync(join(app, 'app', 'deep'), { recursive: true })
  writeFileSync(join(app, 'package.json'), '{ "name": "desk" }')
})
afterEach(() => rmSync(app, { recursive: true }))

/** What is found from Vite's root, which is below the app's package.json. */
const found = (root: string, named?: string) => findConfigFile(appFolders(join(app, root)), named)

describe('an app whose Vite root is below its package.json', () => {
  it('has its name', () => {
    expect(nameOf(appFolders(join(app, 'app')))).toBe('desk')
    expect(nameOf(appFolders(join(app, 'app', 'deep')))).toBe('desk')
  })

  it.each(['{}', '{ "name": "" }', '{ "name": 1 }', 'no JSON'])(
    'has the name of its folder where the package.json has none: %s',
    (manifest) => {
      writeFileSync(join(app, 'package.json'), manifest)
      expect(nameOf(appFolders(join(app, 'app')))).toBe('app')
    },
  )

  it('has its config file beside the package.json', () => {
    writeFileSync(join(app, 'rebilly-mock.config.mjs'), '')
    expect(found('app')).toBe(`${app}/rebilly-mock.config.mjs`)
    expect(found('app/deep')).toBe(`${app}/rebilly-mock.config.mjs`)
    expect(found('app', 'rebilly-mock.config.mjs')).toBe(`${app}/rebilly-mock.config.mjs`)
  })

  it('has it rather in the root', () => {
    writeFileSync(join(app, 'rebilly-mock.config.ts'), '')
    writeFileSync(join(app, 'app', 'rebilly-mock.config.js'), '')
    expect(found('app')).toBe(`${app}/app/rebilly-mock.config.js`)
  })
})

describe('an app', () => {
  it('has nothing of what is above its package.json', () => {
    writeFileSync(join(app, 'rebilly-mock.config.ts'), '')
    writeFileSync(join(app, 'app', 'package.json'), '{}')
    expect(found('app')).toBeUndefined()
    expect(nameOf(appFolders(join(app, 'app')))).toBe('app')
  })

  it('hears of a config file that it names and has not', () => {
    expect(() => found('app', 'mock.ts')).toThrow(
      `names "mock.ts", and there is no such file in ${app}/app.`,
    )
  })
})
