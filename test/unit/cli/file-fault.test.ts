import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileFault } from '../../../src/hosts/cli/file-fault.ts'

const missing = Object.assign(new Error('ENOENT: no such file or directory'), { code: 'ENOENT' })

test('a folder that is missing is told apart from one that takes no files, such as /proc', () => {
  const folder = join(tmpdir(), 'there-is-none')
  expect(fileFault(join(folder, 'x.json'), missing)).toBe(
    `there is no folder "${folder}". Make it first, or name another.`,
  )
  expect(fileFault(join(tmpdir(), 'x.json'), missing)).toBe(
    `it cannot be written in the folder "${tmpdir()}". Name another.`,
  )
})

test.each([
  ['ENOTDIR', '"/data" is no folder. Name another.'],
  ['EEXIST', '"/data" is no folder. Name another.'],
  ['EISDIR', 'it is a folder. Name a file in it.'],
  ['ENOSPC', 'the disk is full. Make room, or name a file elsewhere.'],
  ['EACCES', 'the folder "/data" may not be written to. Name another.'],
  ['EPERM', 'the folder "/data" may not be written to. Name another.'],
  ['EROFS', 'the folder "/data" may not be written to. Name another.'],
])('%s: %s', (code, words) => {
  expect(fileFault('/data/x.json', Object.assign(new Error('odd'), { code }))).toBe(words)
})

test.each(['the disk is on fire', 'the disk is on fire.'])(
  'any other reason is a sentence: %s',
  (message) => {
    expect(fileFault('/data/x.json', new Error(message))).toBe('the disk is on fire.')
  },
)
