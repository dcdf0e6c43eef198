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

const nouns: Record<WorldTable, [one: string, many: string]> = {
  customers: ['customer', 'customers'],
  tags: ['tag', 'tags'],
  leadSources: ['lead source', 'lead sources'],
  instruments: ['payment instrument', 'payment instruments'],
  tokens: ['payment token', 'payment tokens'],
  timeline: ['timeline message', 'timeline messages'],
  mergedCustomers: ['merged customer', 'merged customers'],
}

/** Says in words how many records of each table there are: "25 customers and 3 tags". */
export function inWords(counts: RecordCounts): string {
  const tables = Object.entries(nouns) as [WorldTable, [one: string, many: string]][]
  const parts = tables.flatMap(([table, [one, many]]) => {
    const count = counts.get(table)
    return count === undefined ? [] : [`${inThousands(count)} ${count === 1 ? one : many}`]
  })
  if (parts.length === 0) return 'an empty world'
  return new Intl.ListFormat('en').format(parts)
}
