import type { ClockSetting } from '../world-clock.ts'
import { claimFile } from './file-claim.ts'
import { placeOf } from './file-place.ts'
import { node } from './node-modules.ts'
import { replaceFile } from './replace-file.ts'
import { type Header, keyOf, type Row, type Session, type Storage } from './storage.ts'
import { worldOf } from './stored-world.ts'

/** What every mock of this process that keeps its world in one file shares. */
interface SharedFile {
  /** Settles when the visits so far are over. */
  queue: Promise<unknown>
  readonly content: Promise<Content>
}

type StoredWorld = {
  readonly counters?: Record<string, number>
  readonly clock?: ClockSetting
} & Readonly<Record<string, readonly { readonly id: string }[]>>

interface Content {
  header: Header | undefined
  readonly rows: Map<string, Row>
  /** Why it cannot be read. */
  fault: string | undefined
}

/**
 * Keeps rows in a JSON file of one world, which is written as a whole and replaced in one step: a
 * process that is killed leaves the old file or the new one.
 */
export async function openFile(
  given: string,
  { tables, mayLeave = true }: { readonly tables: readonly string[]; readonly mayLeave?: boolean },
): Promise<Storage> {
  const file = await placeOf(given, { mayLeave })
  const shared = sharedFile(file)
  const content = await shared.content
  return {
    exclusively(visit) {
      const turn = shared.queue.then(() => visit(sessionOf(file, content, tables)))
      shared.queue = turn.catch(() => {})
      return turn
    },
  }
}

function sessionOf(file: string, content: Content, tables: readonly string[]): Session {
  return {
    header: content.header,
    async rows(after = 0) {
      if (content.fault) throw new Error(content.fault)
      return [...content.rows.values()].filter(({ change }) => change > after)
    },
    during: (work) => work.then(ignore, ignore),
    async write({ header, rows, isWhole }) {
      if (isWhole) content.rows.clear()
      for (const row of rows) content.rows.set(keyOf(row), row)
      content.header = header
      content.fault = undefined
      await replaceFile(file, textOf(content, tables))
    },
    async setAside(date) {
      const copy = `${file.replace(/\.json$/, '')}.${date}.json`
      const { fs } = node()
      await fs.copyFile(file, copy)
      return `the file ${copy}`
    },
  }
}

const ignore = () => {}

/** Kept on the global object, because a module that runs again must go on where it was. */
function sharedFile(file: string): SharedFile {
  const key = Symbol.for('rebilly-mock.files')
  const place = globalThis as { [key]?: Map<string, SharedFile> }
  place[key] ??= new Map()
  let shared = place[key].get(file)
  if (!shared) {
    const content = claimFile(file).then(() => read(file))
    shared = { queue: content.catch(ignore), content }
    place[key].set(file, shared)
    // What could not be had may be free later.
    content.catch(() => place[key]?.delete(file))
  }
  return shared
}

async function read(file: string): Promise<Content> {
  const { fs } = node()
  const rows = new Map<string, Row>()
  try {
    const { world, ...header } = JSON.parse(await fs.readFile(file, 'utf8'))
    for (const row of rowsOf(world, header.change)) rows.set(keyOf(row), row)
    return { header, rows, fault: undefined }
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') {
      return { header: undefined, rows, fault: undefined }
    }
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
    return { header: {} as Header, rows, fault: `it is not what was written: ${error.message}` }
  }
}

function rowsOf(
  { format: _, version: __, counters, clock, ...tables }: StoredWorld,
  change: number,
): Row[] {
  const rows: Row[] = Object.entries(counters ?? {}).map(([id, value]) => ({
    table: 'counters',
    id,
    at: 0,
    change,
    value,
  }))
  if (clock) rows.push({ table: 'clock', id: 'setting', at: 0, change, value: clock })
  for (const [table, records] of Object.entries(tables)) {
    for (const [at, value] of (records ?? []).entries()) {
      rows.push({ table, id: value.id, at, change, value })
    }
  }
  return rows
}

function textOf({ header, rows }: Content, tables: readonly string[]): string {
  const live = [...rows.values()].filter(({ value }) => value !== undefined)
  return `${JSON.stringify({ ...header, world: worldOf(live, tables) }, null, 2)}\n`
}
