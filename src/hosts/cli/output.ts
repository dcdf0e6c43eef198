import { randomBytes } from 'node:crypto'
import { rename, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileFault } from './file-fault.ts'
import { ScratchFolder } from './scratch-folder.ts'
import { streamSink, type TextSink } from './text-file.ts'

/** Where the result goes: nobody sees it before it is complete. */
export interface Output {
  readonly sink: TextSink
  /** For what is only needed meanwhile. */
  readonly folder: ScratchFolder
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
  const beside = join(dirname(path), `.${basename(path)}-${randomBytes(4).toString('hex')}`)
  const folder = await ScratchFolder.make(beside).catch((error) => refuse(path, error))
  try {
    return {
      sink: await folder.create('whole'),
      folder,
      keep: () => rename(folder.pathOf('whole'), path).catch((error) => refuse(path, error)),
      discard: () => folder.remove(),
    }
  } catch (error) {
    await folder.remove()
    return refuse(path, error)
  }
}

/** The standard output, for other commands to read. */
export async function toStandardOutput(): Promise<Output> {
  const path = join(tmpdir(), `rebilly-mock-${randomBytes(4).toString('hex')}`)
  const folder = await ScratchFolder.make(path)
  return {
    sink: streamSink(process.stdout),
    folder,
    keep: async () => {},
    discard: () => folder.remove(),
  }
}

function refuse(path: string, error: unknown): never {
  throw new Error(`Failed to write "${path}": ${fileFault(path, error)}`, { cause: error })
}
