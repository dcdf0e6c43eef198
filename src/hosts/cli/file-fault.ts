import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { sentence } from '#engine/values/sentence'

/** Why a file cannot be written, and what to do, in words. */
export function fileFault(path: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const folder = dirname(path)
  // Where a file system makes its own files, such as `/proc`, it is not the folder that is missing.
  if (code === 'ENOENT' && existsSync(folder)) {
    return `it cannot be written in the folder "${folder}". Name another.`
  }
  if (code === 'ENOENT') return `there is no folder "${folder}". Make it first, or name another.`
  if (code === 'ENOTDIR' || code === 'EEXIST') return `"${folder}" is no folder. Name another.`
  if (code === 'EISDIR') return 'it is a folder. Name a file in it.'
  if (code === 'ENOSPC') return 'the disk is full. Make room, or name a file elsewhere.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `the folder "${folder}" may not be written to. Name another.`
  }
  return sentence(message)
}
