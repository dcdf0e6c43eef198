import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { fileOf, placeOf } from '../../../src/database/persistence/file-place.ts'

let folder: string
const at = (...names: string[]) => join(folder, ...names)

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'file-place-')))
  onTestFinished(() => rm(folder, { recursive: true }))
})

describe('the place of a file', () => {
  it('is where its links lead, also to what is not there yet', async () => {
    await mkdir(at('real'))
    await symlink('real', at('linked'))
    await symlink('linked/b.json', at('real', 'a.json'))
    await symlink('../linked/c.json', at('real', 'b.json'))
    expect(await placeOf(at('linked', 'b.json'), { mayLeave: true })).toBe(at('real', 'c.json'))
    expect(await placeOf(at('linked', 'd.json'), { mayLeave: false })).toBe(at('real', 'd.json'))
    await writeFile(at('real', 'c.json'), '{}')
    expect(await placeOf(at('real', 'b.json'), { mayLeave: false })).toBe(at('real', 'c.json'))
    expect(await placeOf(at('new', 'deep', 'a.json'), { mayLeave: false })).toBe(
      at('new', 'deep', 'a.json'),
    )
  })

  it('is refused where its links lead in a circle', async () => {
    await symlink('b.json', at('a.json'))
    await symlink('a.json', at('b.json'))
    await expect(placeOf(at('a.json'), { mayLeave: true })).rejects.toMatchObject({ code: 'ELOOP' })
  })

  it('is refused where a name alone leads out of its folder', async () => {
    await symlink('../elsewhere.json', at('a.json'))
    const place = await placeOf(at('a.json'), { mayLeave: true })
    await expect(placeOf(at('a.json'), { mayLeave: false })).rejects.toMatchObject({
      code: 'ELOOP',
      message: `it is a link to ${place}. Give that as \`file\`, if it is meant`,
    })
  })

  it('is refused where there is something else', async () => {
    await mkdir(at('a.json'))
    await expect(placeOf(at('a.json'), { mayLeave: true })).rejects.toMatchObject({
      code: 'EISDIR',
    })
    await expect(placeOf('/dev/null', { mayLeave: true })).rejects.toMatchObject({ code: 'EINVAL' })
    await writeFile(at('file'), '')
    await expect(placeOf(at('file', 'a.json'), { mayLeave: true })).rejects.toMatchObject({
      code: 'ENOTDIR',
    })
  })
})

describe('a name', () => {
  it.each(['dev', 'a.b', '.dev', 'x'.repeat(200), 'Käse 7'])('"%s" is that of a file', (name) => {
    expect(fileOf(name)).toBe(`.rebilly-mock/${name}.json`)
  })

  it.each([
    ...['.', '..', '...'],
    ...[
      'a/b',
      'a\\b',
      'a:b',
      'a*',
      'a?',
      'a"',
      '<a',
      'a>',
      'a|b',
      'a\n',
      'a\u0000',
      'x'.repeat(201),
    ],
  ])('%j is none that every file system takes', (name) => {
    expect(() => fileOf(name)).toThrow('Failed to keep the mock: `name` is "')
  })
})
