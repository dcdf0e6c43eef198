import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readLists } from '../../../src/hosts/cli/import/read-lists.ts'

const folder = mkdtempSync(join(tmpdir(), 'read-lists-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = (name: string) => join(folder, name)

it('a member that is no list is a list of one', async () => {
  writeFileSync(path('db.json'), '\uFEFF{ "customers": [{ "id": 1 }], "profile": { "name": "x" } }')
  expect([...(await readLists(path('db.json')))]).toEqual([
    ['customers', [{ id: 1 }]],
    ['profile', [{ name: 'x' }]],
  ])
})

it.each([
  ['none.json', 'there is no such file. Correct the path.'],
  ['folder', 'it is a folder. Name a file in it.'],
  ['broken.json', 'it is not JSON: '],
  ['list.json', 'it is no object of lists. Give one such as {"customers": [...]}.'],
])('says what keeps it from reading %s', async (name, reason) => {
  mkdirSync(path('folder'), { recursive: true })
  writeFileSync(path('broken.json'), '{')
  writeFileSync(path('list.json'), '[]')
  await expect(readLists(path(name))).rejects.toThrow(`Failed to import "${path(name)}": ${reason}`)
})
