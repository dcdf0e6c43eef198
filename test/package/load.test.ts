import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { lostWrites, sharesOf } from '../load/upserts.ts'

const script = fileURLToPath(new URL('../load/run.ts', import.meta.url))

/** `npm run load` is the long version, beside other servers; how fast it was is not asked here. */
test('a served mock under load answers every PUT, and loses none', async () => {
  const args = [script, '--kit', '--seconds', '1', '--rounds', '1', '--customers', '500']
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 60_000 })
  expect(stdout).toContain('Lost writes: 0\n')
}, 70_000)

test('worlds of one server under load are kept apart, and leave nothing behind', async () => {
  const worlds = fileURLToPath(new URL('../load/worlds.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [worlds, '--seconds', '1'])
  expect(stdout).toContain('50 worlds, 16 connections each')
  expect(stdout).toContain('Lost or strayed writes: 0\n')
  expect(stdout).toContain('Other worlds changed by that: 0\n')
}, 120_000)

test.each([
  ['a customer that is not there', undefined],
  ['a revision too few', { id: 'cus-2', revision: 0, websiteId: 'web_0' }],
  ['a revision too many', { id: 'cus-2', revision: 2, websiteId: 'web_0' }],
  ['what an earlier write said', { id: 'cus-2', revision: 1, websiteId: 'web_0' }],
])('the count of lost writes finds %s', (_, second) => {
  const [share = expect.unreachable()] = sharesOf(3, 1)
  share.answered = 6
  const written = (id: string) => ({ id, revision: 1, websiteId: 'web_1' })
  const customers = new Map([
    ['cus-0', written('cus-0')],
    ['cus-1', written('cus-1')],
  ])
  expect(lostWrites([share], new Map([...customers, ['cus-2', written('cus-2')]]))).toEqual([])
  const found = lostWrites([share], new Map(second ? [...customers, ['cus-2', second]] : customers))
  expect(found).toEqual([expect.stringContaining('cus-2: 2 writes answered')])
})
