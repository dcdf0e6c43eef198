import { loadLaws } from '#database/world-check/table-law'
import { WorldCheck } from '#database/world-check/world-check'
import { tablesOf } from '#engine/references/tables-of'
import type { WorldOptions } from '#factories/world/options'
import { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'
import { kit, kitOf } from '#resources/index'
import type { WorldTable } from '#resources/world-format'
import { worldParts } from '../node/read-world.ts'

interface SourceEntry {
  readonly table: WorldTable
  readonly record: unknown
}

/** Where the records of a world come from, one by one. */
export interface WorldSource {
  readonly entries: () => AsyncIterable<SourceEntry> | Iterable<SourceEntry>
  readonly counters?: Readonly<Record<string, number>> | undefined
  /** What is counted while they come, and how many there will be. */
  readonly progress: {
    readonly noun: string
    readonly total: number
    readonly counts: (table: WorldTable) => boolean
  }
}

/** Of every version of the API the same. */
const tables = tablesOf(kit)

interface Checking {
  readonly contract?: ContractVersion | undefined
  /** Called for each record. */
  readonly step: () => void
}

/** A world that is made up. */
export async function generatedWorld(options: WorldOptions): Promise<WorldSource> {
  const { know2026 } = await import('#factories/contracts/know-2026-08')
  know2026()
  const { worldEntries } = await import('#factories/world/entries')
  const { customerCount } = await import('#factories/world/customers')
  return {
    entries: () => worldEntries(options),
    progress: {
      noun: 'customers',
      total: customerCount(options),
      counts: (table) => table === 'customers',
    },
  }
}

/** A world of a file, found good as a whole: it is read once to check it, and again to copy it. */
export async function worldOfFile(
  path: string,
  { contract = defaultVersion, step }: Checking,
): Promise<WorldSource> {
  const check = new WorldCheck(await loadLaws(tablesOf(kitOf(contract))))
  let counters: Readonly<Record<string, number>> | undefined
  let total = 0
  for await (const part of worldParts(path)) {
    if ('member' in part) {
      check.member(part.member, part.value)
      if (part.member === 'counters') counters = part.value as typeof counters
    } else if (Object.hasOwn(tables, part.table)) {
      check.record(part.table, part.record)
      total += 1
      step()
    } else check.member(part.table, part.record)
  }
  check.end()
  return {
    entries: () => recordsOf(path),
    counters,
    progress: { noun: 'records', total, counts: () => true },
  }
}

async function* recordsOf(path: string): AsyncGenerator<SourceEntry> {
  for await (const part of worldParts(path)) {
    if ('table' in part && Object.hasOwn(tables, part.table))
      yield { table: part.table as WorldTable, record: part.record }
  }
}
