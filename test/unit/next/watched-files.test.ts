import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WatchedFiles } from '../../../src/hosts/next/watched-files.ts'

let folder: string
let told: number
let files: WatchedFiles
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watched-'))
  told = 0
  files = new WatchedFiles(() => {
    told += 1
  })
})
afterEach(() => {
  files.set([])
  rmSync(folder, { recursive: true })
})
const path = (name: string) => join(folder, name)

test('a file is told of when it is made, written, put in the place of another, and removed', async () => {
  files.set([path('a.ts'), path('of/no/folder.ts')])
  const steps = [
    () => writeFileSync(path('a.ts'), '1'),
    () => writeFileSync(path('a.ts'), '2'),
    () => {
      writeFileSync(path('a.ts.tmp'), '3')
      renameSync(path('a.ts.tmp'), path('a.ts'))
    },
    () => rmSync(path('a.ts')),
  ]
  for (const step of steps) {
    const before = told
    step()
    await expect.poll(() => told).toBeGreaterThan(before)
  }
})

/** Writes a file, and waits until whoever watches it was told. */
async function writeAndTell(name: string): Promise<void> {
  const seen = new Promise<void>((resolve) => {
    const others = new WatchedFiles(() => {
      others.set([])
      resolve()
    })
    others.set([path(name)])
  })
  writeFileSync(path(name), '1')
  await seen
}

test('others beside it are not, nor those of a list before', async () => {
  files.set([path('c.ts')])
  files.set([path('a.ts')])
  await writeAndTell('b.ts')
  await writeAndTell('c.ts')
  expect(told).toBe(0)
  await writeAndTell('a.ts')
  await expect.poll(() => told).toBeGreaterThan(0)
})
