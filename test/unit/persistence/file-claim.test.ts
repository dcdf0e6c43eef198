import { spawnSync } from 'node:child_process'
import fs, { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { expect, onTestFinished, test, vi } from 'vitest'
import { claimFile, FileTaken } from '../../../src/database/persistence/file-claim.ts'

async function newFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claim-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'below', 'dev.json')
}

/** A file that somebody has claimed, by the process and its thread. */
async function claimedBy(owner: string): Promise<string> {
  const file = await newFile()
  await claimFile(file)
  await writeFile(`${file}.lock`, owner)
  return file
}

const claimOf = (file: string) => readFile(`${file}.lock`, 'utf8')
const mine = `${process.pid} ${threadId}`
const ended = () => spawnSync(process.execPath, ['--version']).pid

test('a file is claimed beside it, with the folder that it shall be in', async () => {
  const file = await newFile()
  await claimFile(file)
  expect(await claimOf(file)).toBe(mine)
})

test.each([
  ['a process that has ended', () => `${ended()} 0`],
  ['this thread, which has forgotten it', () => mine],
])('a claim of %s is taken over', async (_, owner) => {
  const file = await claimedBy(owner())
  await claimFile(file)
  expect(await claimOf(file)).toBe(mine)
})

test.each([
  ['another process', process.ppid, 0],
  ['another thread of this one', process.pid, threadId + 1],
])('a claim of %s is respected', async (_, pid, thread) => {
  const file = await claimedBy(`${pid} ${thread}`)
  await expect(claimFile(file)).rejects.toThrow(FileTaken)
  await expect(claimFile(file)).rejects.toThrow(`process ${pid} has ${file}. End it`)
  expect(await claimOf(file)).toBe(`${pid} ${thread}`)
})

test.each([
  ['EPERM', 'respected', FileTaken],
  ['ESRCH', 'taken over', undefined],
])('a claim of a process that answers %s is %s', async (code, _, error) => {
  const file = await claimedBy(`${process.ppid} 0`)
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error(code), { code })
  })
  onTestFinished(() => kill.mockRestore())
  await (error ? expect(claimFile(file)).rejects.toThrow(error) : claimFile(file))
})

test('a file system that takes no claim says why itself', async () => {
  const file = await newFile()
  const error = Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' })
  const write = vi.spyOn(fs, 'writeFile').mockRejectedValue(error)
  onTestFinished(() => write.mockRestore())
  await expect(claimFile(file)).rejects.toThrow(error)
})
