import { dirname } from 'node:path'

/** Why a file cannot be written, and what to do, in words. */
export function fileFault(path: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const folder = dirname(path)
  if (code === 'ENOENT') return `there is no folder "${folder}". Make it first, or name another.`
  if (code === 'ENOTDIR' || code === 'EEXIST') return `"${folder}" is no folder. Name another.`
  if (code === 'EISDIR') return 'it is a folder. Name a file in it.'
  if (code === 'ENOSPC') return 'the disk is full. Make room, or name a file elsewhere.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `the folder "${folder}" may not be written to. Name another.`
  }
  return `${message.replace(/\.$/, '')}.`
}
