import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileFault } from './file-fault.ts'
import { fileSink, streamSink, type TextSink } from './text-file.ts'

/** Where the result goes: nobody sees it before it is complete. */
export interface Output {
  readonly sink: TextSink
  /** A folder for what is only needed meanwhile. */
  readonly folder: string
  /** Makes the result visible. */
  keep(): Promise<void>
  /** Removes all that is not the result; call it in any case. */
  discard(): Promise<void>
}

/** A file that takes the place of the one at `path` when it is complete. */
export async function toFile(path: string): Promise<Output> {
  const there = await stat(path).catch(() => undefined)
  if (there?.isDirectory()) return refuse(path, { code: 'EISDIR' })
  // Beside the file, because only within a file system a rename is one step.
  const folder = join(dirname(path), `.${basename(path)}-${randomBytes(4).toString('hex')}`)
  try {
    await mkdir(folder)
    const whole = join(folder, 'whole')
    return {
      sink: await fileSink(whole),
      folder,
      keep: () => rename(whole, path).catch((error) => refuse(path, error)),
      discard: () => rm(folder, { recursive: true, force: true }),
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    return refuse(path, error)
  }
}

/** The standard output, for other commands to read. */
export async function toStandardOutput(): Promise<Output> {
  const folder = join(tmpdir(), `rebilly-mock-${randomBytes(4).toString('hex')}`)
  await mkdir(folder)
  return {
    sink: streamSink(process.stdout),
    folder,
    keep: async () => {},
    discard: () => rm(folder, { recursive: true, force: true }),
  }
}

function refuse(path: string, error: unknown): never {
  throw new Error(`Failed to write "${path}": ${fileFault(path, error)}`, { cause: error })
}
