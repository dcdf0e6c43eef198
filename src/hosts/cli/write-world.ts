import { nounOf, singularOf } from '#engine/declared/names'
import { tablesOf } from '#engine/references/tables-of'
import { kit } from '#resources/index'
import type { WorldTable } from '#resources/world-format'
import type { Output } from './output.ts'
import { inThousands, Progress } from './progress.ts'
import type { WorldSource } from './world-source.ts'
import { type FileFormat, jsonWriter, ndjsonWriter } from './world-writer.ts'

export type RecordCounts = Map<WorldTable, number>

/** Copies a world record by record; tells how many of each table there were. */
export async function writeWorld(
  { entries, counters, progress: { noun, total, counts } }: WorldSource,
  { sink, folder }: Output,
  { format, signal }: { format: FileFormat; signal: AbortSignal },
): Promise<RecordCounts> {
  const writer =
    format === 'json' ? jsonWriter(sink, counters, folder) : ndjsonWriter(sink, counters)
  const written: RecordCounts = new Map()
  const progress = new Progress(noun, total)
  try {
    for await (const { table, record } of entries()) {
      signal.throwIfAborted()
      await writer.write(table, record)
      written.set(table, (written.get(table) ?? 0) + 1)
      if (counts(table)) progress.step()
    }
    await writer.close()
    signal.throwIfAborted()
  } finally {
    progress.end()
  }
  return written
}

/** What the records of a table are called, where its name does not say it. */
const nouns: Readonly<Record<string, string>> = {
  instruments: 'payment instrument',
  tokens: 'payment token',
  timeline: 'timeline message',
}

const nounOfTable = (table: string) => nouns[table] ?? nounOf(singularOf(table))

/** Says in words how many records of each table there are: "25 customers and 3 tags". */
export function inWords(counts: RecordCounts): string {
  const parts = Object.keys(tablesOf(kit)).flatMap((table) => {
    const count = counts.get(table as WorldTable)
    const noun = nounOfTable(table)
    return count === undefined ? [] : [`${inThousands(count)} ${count === 1 ? noun : `${noun}s`}`]
  })
  if (parts.length === 0) return 'an empty world'
  return new Intl.ListFormat('en').format(parts)
}
