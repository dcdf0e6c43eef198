import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSink, type TextSink } from './text-file.ts'

/** A folder of files that are only needed meanwhile. */
export class ScratchFolder {
  readonly #path: string
  readonly #files: FileHandle[] = []

  private constructor(path: string) {
    this.#path = path
  }

  static async make(path: string): Promise<ScratchFolder> {
    await mkdir(path)
    return new ScratchFolder(path)
  }

  pathOf(name: string): string {
    return join(this.#path, name)
  }

  /** A new file of that name. */
  async create(name: string): Promise<TextSink> {
    const file = await open(this.pathOf(name), 'wx')
    this.#files.push(file)
    return fileSink(file)
  }

  /** Removes it with all that is in it. Who was interrupted has files open, which nobody else would close. */
  async remove(): Promise<void> {
    await Promise.all(this.#files.map((file) => file.close()))
    await rm(this.#path, { recursive: true, force: true })
  }
}
