import { open } from 'node:fs/promises'
import { coded } from '#engine/problem/mock-error'
import { tablesOf } from '#engine/references/tables-of'
import { kit } from '#resources/index'
import type { WorldData } from '#resources/world-format'
import { splitJson } from './split-json.ts'

/** In chunks of 64 KiB. */
const longestHeader = 4

/** What a file of a world is made of: a record of a table, or a member of the world itself. */
export type WorldPart =
  | { readonly table: string; readonly record: unknown }
  | { readonly member: string; readonly value: unknown }

/**
 * Reads a world from a file: JSON, or NDJSON with a header and then a record a line. Throws when the file
 * cannot be read or is neither; what the world holds is checked where it is loaded.
 *
 * @example
 * const mock = createMock({ world: () => readWorld('world.json') })
 */
export async function readWorld(path: string | URL): Promise<WorldData> {
  const tables = new Map(Object.keys(tablesOf(kit)).map((name): [string, unknown[]] => [name, []]))
  const members = new Map<string, unknown>()
  for await (const part of worldParts(path)) {
    if ('member' in part) members.set(part.member, part.value)
    else {
      const records = tables.get(part.table) ?? []
      records.push(part.record)
      tables.set(part.table, records)
    }
  }
  return Object.fromEntries([...tables, ...members]) as WorldData
}

/** The same piece by piece, for a world that is larger than memory. */
export async function* worldParts(path: string | URL): AsyncGenerator<WorldPart> {
  const chunks = textOf(path)
  try {
    const start: string[] = []
    while (start.length < longestHeader && !start.at(-1)?.includes('\n')) {
      const { value, done } = await chunks.next()
      if (done) break
      start.push(value)
    }
    const all = startingWith(start, chunks)
    yield* isNdjson(start.join('')) ? fromNdjson(all) : fromJson(all)
  } catch (error) {
    throw coded(
      'REBILLY_MOCK_WORLD',
      new Error(`Failed to read the world from "${path}": ${reasonOf(error)}.`, {
        cause: error,
      }),
    )
  } finally {
    await chunks.return(undefined)
  }
}

/** The text of a file in chunks, through one buffer: a new one for each would wait for the collector. */
async function* textOf(path: string | URL): AsyncGenerator<string, undefined> {
  const file = await open(path)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const bytes = new Uint8Array(64 * 1024)
  try {
    for (;;) {
      const { bytesRead } = await file.read(bytes)
      yield decoder.decode(bytes.subarray(0, bytesRead), { stream: bytesRead > 0 })
      if (bytesRead === 0) return
    }
  } finally {
    await file.close()
  }
}

async function* startingWith(start: readonly string[], rest: AsyncIterable<string>) {
  yield* start
  yield* rest
}

/** Whether the first line is a whole object, such as the header, and not only the start of one. */
function isNdjson(start: string): boolean {
  const [line = '', second] = start.split('\n', 2)
  if (second === undefined) return false
  try {
    const header: unknown = JSON.parse(line)
    return typeof header === 'object' && header !== null
  } catch {
    return false
  }
}

async function* fromJson(chunks: AsyncIterable<string>): AsyncGenerator<WorldPart> {
  for await (const { name, position, text } of splitJson(chunks)) {
    const value = parse(text, position === undefined ? `\`${name}\`` : `\`${name}[${position}]\``)
    yield position === undefined ? { member: name, value } : { table: name, record: value }
  }
}

async function* fromNdjson(chunks: AsyncIterable<string>): AsyncGenerator<WorldPart> {
  let number = 0
  for await (const line of linesOf(chunks)) {
    number += 1
    if (line.trim() === '') continue
    const value = parse(line, `line ${number}`)
    if (number === 1) yield* partsOf(value as object)
    else yield entryOf(value, number)
  }
}

/** A header has members alone; JSON on a single line, which looks like one, has records too. */
function* partsOf(header: object): Generator<WorldPart> {
  for (const [name, value] of Object.entries(header)) {
    if (!Array.isArray(value) || value.length === 0) yield { member: name, value }
    else for (const record of value) yield { table: name, record }
  }
}

function entryOf(line: unknown, number: number): WorldPart {
  const { table, record } = (line ?? {}) as { table?: unknown; record?: unknown }
  if (typeof table === 'string' && record !== undefined) return { table, record }
  throw coded(
    'REBILLY_MOCK_WORLD',
    new Error(`line ${number} is not such as {"table":"customers","record":{...}}`),
  )
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  // A line may be longer than many chunks, and none is read twice.
  let pieces: string[] = []
  for await (const chunk of chunks) {
    const [end = '', ...others] = chunk.split('\n')
    pieces.push(end)
    for (const start of others) {
      yield pieces.join('')
      pieces = [start]
    }
  }
  yield pieces.join('')
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw coded('REBILLY_MOCK_WORLD', new Error(`${place} is not JSON: ${reasonOf(error)}`))
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES') return 'it may not be read'
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'it is not UTF-8; save it as that'
  return message
}
