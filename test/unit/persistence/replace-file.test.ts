import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { replaceFile } from '../../../src/database/persistence/replace-file.ts'

async function newFile(): Promise<string> {
  const folder = await fs.mkdtemp(join(tmpdir(), 'replace-file-'))
  onTestFinished(() => fs.rm(folder, { recursive: true }))
  return join(folder, 'a.json')
}

/** What is done with each file that is opened, in its order; each takes its time. */
function watched(): string[] {
  const done: string[] = []
  const { open, rename } = fs
  const opening = vi.spyOn(fs, 'open').mockImplementation(async (path, ...rest) => {
    const handle = await open(path, ...rest)
    const name = String(path).endsWith('.tmp') ? 'file' : 'folder'
    for (const act of ['sync', 'close'] as const) {
      const native = handle[act].bind(handle)
      handle[act] = async () => {
        await new Promise(setImmediate)
        await native()
        done.push(`${act} ${name}`)
      }
    }
    return handle
  })
  const renaming = vi.spyOn(fs, 'rename').mockImplementation(async (from, to) => {
    await rename(from, to)
    done.push('rename')
  })
  onTestFinished(() => {
    opening.mockRestore()
    renaming.mockRestore()
  })
  return done
}

it('is safe and closed before it takes the place, as an open file cannot everywhere', async () => {
  const file = await newFile()
  const done = watched()
  await replaceFile(file, 'new')
  expect(done).toEqual(['sync file', 'close file', 'rename', 'sync folder', 'close folder'])
  expect(await fs.readFile(file, 'utf8')).toBe('new')
})

it('leaves what was there where the new text cannot be written', async () => {
  const file = await newFile()
  await fs.writeFile(file, 'old')
  await fs.chmod(file, 0o600)
  const done = watched()
  await expect(replaceFile(file, Symbol('no text') as unknown as string)).rejects.toThrow()
  expect(done).toEqual(['close file'])
  expect(await fs.readFile(file, 'utf8')).toBe('old')
  await replaceFile(file, 'new')
  expect(await fs.readFile(file, 'utf8')).toBe('new')
  expect((await fs.stat(file)).mode & 0o777).toBe(0o600)
})
