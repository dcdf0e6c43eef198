import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadConfig } from '../../../src/hosts/cli/config-module.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-module-'))
})
afterEach(() => {
  vi.doUnmock('vite')
  rmSync(folder, { recursive: true })
})

const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const withoutVite = () =>
  vi.doMock('vite', () => {
    throw new Error('It is not installed.')
  })

describe.each([
  ['Vite', () => {}],
  ['Node alone', withoutVite],
])('by %s', (_, prepare) => {
  beforeEach(prepare)

  test('a config file is loaded with its types', async () => {
    write('seed.ts', 'export const seed: number = 7')
    write('rebilly-mock.config.ts', "import { seed } from './seed.ts'\nexport default { seed }")
    expect(await loadConfig(undefined, folder)).toEqual({
      config: { seed: 7 },
      name: 'rebilly-mock.config.ts',
    })
  })

  test('one that cannot be says so, and what to do', async () => {
    write('rebilly-mock.config.mjs', 'export default 5')
    await expect(loadConfig(undefined, folder)).rejects.toThrow(
      /^Failed to load rebilly-mock.config.mjs: .* has no default export that is an object\. .* --no-config serves/,
    )
  })
})

test('without one there is none, and one that is not wanted is not loaded', async () => {
  expect(await loadConfig(undefined, folder)).toBeUndefined()
  write('rebilly-mock.config.mjs', 'throw new Error("Not wanted.")')
  expect(await loadConfig(false, folder)).toBeUndefined()
  await expect(loadConfig('other.mjs', folder)).rejects.toThrow(/names "other\.mjs", and there is/)
})
