import { node } from './node-modules.ts'

/** Puts a text in the place of a file, in one step, who may read it stays as it is. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const { fs, path } = node()
  const temporary = `${file}.tmp`
  const before = await fs.stat(file).catch(() => undefined)
  // What a killed process left goes; and were it a link, what that leads to would be written to.
  await fs.rm(temporary, { force: true })
  const handle = await fs.open(temporary, 'wx', before?.mode)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await fs.rename(temporary, file)
  // The new name is safe only when the folder is; Windows cannot sync one.
  const folder = await fs.open(path.dirname(file)).catch(() => undefined)
  await folder?.sync().catch(ignore)
  await folder?.close()
}

const ignore = () => {}
