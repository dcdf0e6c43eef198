import { worldFormat, worldVersion } from '#database/world-format'
import { tablesOf } from '#engine/references/tables-of'
import { kit } from '#resources/index'
import type { WorldTable } from '#resources/world-format'
import type { ScratchFolder } from './scratch-folder.ts'
import { BufferedText, type TextSink } from './text-file.ts'

export type FileFormat = 'json' | 'ndjson'

/** By the name of a file. */
export const formatOf = (path: string): FileFormat =>
  /\.(ndjson|jsonl)$/i.test(path) ? 'ndjson' : 'json'

/** Writes a world record by record. */
export interface WorldWriter {
  write(table: WorldTable, record: unknown): Promise<void> | undefined
  close(): Promise<void>
}

type Counters = Readonly<Record<string, number>> | undefined

const headerOf = (counters: Counters) => ({
  format: worldFormat,
  version: worldVersion,
  ...(counters && { counters }),
})

/** A header, then a record a line with its table, in the order in which they come. */
export function ndjsonWriter(sink: TextSink, counters: Counters): WorldWriter {
  const file = new BufferedText(sink)
  file.write(`${JSON.stringify(headerOf(counters))}\n`)
  return {
    write: (table, record) => file.write(`${JSON.stringify({ table, record })}\n`),
    close: () => file.close(),
  }
}

const [firstTable, ...laterTables] = Object.keys(tablesOf(kit)) as WorldTable[]

/**
 * One object with a list for each table, a record a line. The records of the first table go straight to
 * the file; those of the others wait in files of their own, in `folder`, until it is complete.
 */
export function jsonWriter(sink: TextSink, counters: Counters, folder: ScratchFolder): WorldWriter {
  const file = new BufferedText(sink)
  const waiting = new Map<WorldTable, BufferedText>()
  let isFirst = true
  file.write(`${JSON.stringify(headerOf(counters)).slice(0, -1)},"${firstTable}":[`)

  return {
    write(table, record) {
      const text = JSON.stringify(record)
      if (table !== firstTable) return writeLater(table, text)
      const separator = isFirst ? '\n' : ',\n'
      isFirst = false
      return file.write(`${separator}${text}`)
    },
    async close() {
      await file.write('\n]')
      for (const table of laterTables) {
        await file.write(`,"${table}":[`)
        await append(table)
        await file.write('\n]')
      }
      await file.write('}\n')
      await file.close()
    },
  }

  async function writeLater(table: WorldTable, text: string): Promise<void> {
    const known = waiting.get(table)
    if (known) return known.write(`,\n${text}`)
    const later = new BufferedText(await folder.create(table))
    waiting.set(table, later)
    return later.write(`\n${text}`)
  }

  async function append(table: WorldTable): Promise<void> {
    const later = waiting.get(table)
    if (!later) return
    await later.close()
    await file.append(folder.pathOf(table))
  }
}
