import * as z from 'zod/mini'
import { customerRecord } from './customer.ts'
import { jsonObject } from './identifiers.ts'
import { instrumentRecord } from './instrument-record.ts'
import { leadSourceRecord } from './lead-source.ts'
import { mergedCustomer } from './merged-customer.ts'
import { tagRecord } from './tag.ts'
import { timelineRecord } from './timeline-record.ts'
import { tokenRecord } from './token-record.ts'

/** What every world says that it is, so that no other JSON is taken for one. */
export const worldFormat = 'rebilly-mock'

/** The version of the format that this version of the kit reads and writes. */
export const worldVersion = 1

/** The tables of a world, in the order in which they are written, with the schema of their records. */
export const worldTables = {
  customers: customerRecord,
  tags: tagRecord,
  leadSources: leadSourceRecord,
  instruments: instrumentRecord,
  tokens: tokenRecord,
  timeline: timelineRecord,
  mergedCustomers: mergedCustomer,
}

const { customers, tags, leadSources, instruments, tokens, timeline } = worldTables

const counters = z
  .custom<Record<string, number>>((value) => z.safeParse(jsonObject, value).success)
  .check(({ value, issues }) => {
    for (const [name, count] of Object.entries(value)) {
      if (Number.isSafeInteger(count) && count >= 0) continue
      issues.push({ code: 'custom', path: [name], input: count })
    }
  })

/**
 * A whole world as plain JSON: what a mock starts from, what a snapshot holds, what a file keeps. A table
 * that is left out is empty. `counters` says how many ids each prefix has given, so that a world that is
 * loaded again never gives one twice.
 */
export const worldData = z.object({
  format: z.literal(worldFormat),
  version: z.literal(worldVersion),
  customers: z.optional(z.array(customers)),
  tags: z.optional(z.array(tags)),
  leadSources: z.optional(z.array(leadSources)),
  instruments: z.optional(z.array(instruments)),
  tokens: z.optional(z.array(tokens)),
  timeline: z.optional(z.array(timeline)),
  mergedCustomers: z.optional(z.array(mergedCustomer)),
  counters: z.optional(counters),
})

export type WorldData = z.infer<typeof worldData>
export type WorldTable = keyof typeof worldTables

export type WorldRecord<Table extends WorldTable> = z.infer<(typeof worldTables)[Table]>

/** One record of a world, with the table that it belongs to: a line of a world as NDJSON. */
export type WorldEntry = {
  [Table in WorldTable]: { table: Table; record: WorldRecord<Table> }
}[WorldTable]
