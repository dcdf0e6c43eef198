import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { ConfigSource } from '../../../src/hosts/next/config-source.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-source-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
})

test('definitions are named from where the app is started, and watched there', async () => {
  const file = join(folder, 'api.json')
  writeFileSync(file, '{ "openapi": "3.1.0" }')
  const source = new ConfigSource([folder], { definitions: relative(process.cwd(), file) })

  expect(source.paths).toContain(resolve(file))
  expect(await (source.definitions as () => Promise<object>)()).toEqual({ openapi: '3.1.0' })
  const { definitions: before } = await source.said()
  writeFileSync(file, '{ "openapi": "3.0.3" }')
  expect((await source.said()).definitions).not.toBe(before)
})

test('definitions may be a document itself', async () => {
  const definitions = { openapi: '3.1.0' }
  const source = new ConfigSource([folder], { definitions })

  expect(source.definitions).toBe(definitions)
  expect(source.paths.every((path) => path.startsWith(folder))).toBe(true)
})

test('without a config file there is nothing to load, and the options are what is to be mended', async () => {
  const source = new ConfigSource([folder], {})

  expect(source.name).toBeUndefined()
  expect(await source.load()).toBeUndefined()
  expect(await source.said()).toEqual({
    place: 'the options of withRebillyMock in next.config',
    definitions: undefined,
  })
})

test('a config file is named from here, and may come later', async () => {
  const source = new ConfigSource([folder], {})
  const [path = ''] = source.paths
  writeFileSync(path, 'export default { customers: 2 }')

  expect(source.name).toBe(relative(process.cwd(), path))
  expect(await source.load()).toMatchObject({ default: { customers: 2 } })
  expect(source.paths).toContain(path)
})
