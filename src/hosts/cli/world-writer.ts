import { join } from 'node:path'
import { worldFormat, worldVersion } from '#database/world-format'
import { tablesOf } from '#engine/references/tables-of'
import { kit } from '#resources/index'
import type { WorldTable } from '#resources/world-format'
import { BufferedText, fileSink, type TextSink } from './text-file.ts'

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
export function jsonWriter(sink: TextSink, counters: Counters, folder: string): WorldWriter {
  const file = new BufferedText(sink)
  const waiting = new Map<WorldTable, Waiting>()
  let isFirst = true
  file.write(`${JSON.stringify(headerOf(counters)).slice(0, -1)},"${firstTable}":[`)

  return {
    write(table, record) {
      const text = JSON.stringify(record)
      if (table !== firstTable) return writeLater(waiting, join(folder, table), { table, text })
      const separator = isFirst ? '\n' : ',\n'
      isFirst = false
      return file.write(`${separator}${text}`)
    },
    async close() {
      await file.write('\n]')
      for (const table of laterTables) {
        await file.write(`,"${table}":[`)
        await append(file, waiting.get(table))
        await file.write('\n]')
      }
      await file.write('}\n')
      await file.close()
    },
  }
}

interface Waiting {
  readonly path: string
  readonly file: BufferedText
}

async function writeLater(
  waiting: Map<WorldTable, Waiting>,
  path: string,
  { table, text }: { table: WorldTable; text: string },
): Promise<void> {
  const known = waiting.get(table)
  if (known) return known.file.write(`,\n${text}`)
  const file = new BufferedText(await fileSink(path))
  waiting.set(table, { path, file })
  return file.write(`\n${text}`)
}

async function append(file: BufferedText, table: Waiting | undefined): Promise<void> {
  if (!table) return
  await table.file.close()
  await file.append(table.path)
}
