import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileFault } from '../../../src/cli/file-fault.ts'

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
