import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ownPaths } from '../../../src/hosts/vite/own-paths.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-paths-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const config = (text: string) => {
  const file = join(folder, 'rebilly-mock.config.ts')
  writeFileSync(file, text)
  return file
}

describe('what paths of the app’s own resources begin with', () => {
  test('is read from the config file, and from what that imports', async () => {
    writeFileSync(
      join(folder, 'resources.ts'),
      `export const resources: object[] = [
        { declared: { path: '/websites' } },
        { declared: { path: '/customers/{customerId}/notes' } },
      ]`,
    )
    const file = config("import { resources } from './resources'\nexport default { resources }")
    const { segments, files } = await ownPaths(() => file)
    expect(segments).toEqual(['websites', 'customers'])
    expect(files).toContain(join(folder, 'resources.ts'))
  })

  test('is nothing where there is no config file, or none of resources', async () => {
    expect((await ownPaths(() => undefined)).segments).toEqual([])
    const file = config('export default { customers: 3 }')
    expect((await ownPaths(() => file)).segments).toEqual([])
  })

  test('is not known of one that only a page can run', async () => {
    const file = config('export default { resources: [window.websites] }')
    expect(await ownPaths(() => file)).toEqual({ segments: [], files: [file] })
    const lost = () => {
      throw new Error('It is gone.')
    }
    expect((await ownPaths(lost)).segments).toEqual([])
  })
})
