import { readFile } from 'node:fs/promises'
import { sentence } from '#engine/values/sentence'

/** The lists of a file as json-server reads it: `{ "customers": [...], ... }`. */
export type Lists = ReadonlyMap<string, readonly unknown[]>

/** Reads them; throws for what is no such file. A member that is no list is a list of one. */
export async function readLists(path: string): Promise<Lists> {
  const value = parsed(path, await text(path))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(path, 'it is no object of lists. Give one such as {"customers": [...]}.')
  }
  return new Map(
    Object.entries(value).map(([name, list]) => [name, Array.isArray(list) ? list : [list]]),
  )
}

async function text(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return refuse(path, 'there is no such file. Correct the path.')
    if (code === 'EISDIR') return refuse(path, 'it is a folder. Name a file in it.')
    return refuse(path, sentence(message))
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refuse(path, `it is not JSON: ${sentence((error as Error).message)}`)
  }
}

function refuse(path: string, reason: string): never {
  throw new Error(`Failed to import "${path}": ${reason}`)
}
