import { coded } from '#engine/problem/mock-error'
import { plainCopy } from '#engine/values/plain-copy'
import { sentence } from '#engine/values/sentence'
import type { WorldRecords } from '../world.ts'
import type { ClockSetting } from '../world-clock.ts'
import type { KnownRecords } from './known-records.ts'
import type { TableLaws } from './table-law.ts'
import { WorldCheck } from './world-check.ts'

/** A world that was found good, with each of its tables. */
export interface CheckedWorld {
  readonly records: WorldRecords
  /** How many ids each prefix has given, where the world says so. */
  readonly given: ReadonlyMap<string, number> | undefined
  /** How its clock stands, where it says so. */
  readonly clock: ClockSetting | undefined
}

/**
 * Checks a whole world and gives a copy of it, in which records that are known stand for themselves; throws
 * one error that names each wrong record and member, before anything was touched.
 */
export function checkWorld(given: unknown, laws: TableLaws, known?: KnownRecords): CheckedWorld {
  const data = copyOf(given, known)
  const check = new WorldCheck(laws)
  for (const [name, value] of Object.entries(data)) {
    if (!check.isTable(name) || !Array.isArray(value)) check.member(name, value)
    else for (const record of value) check.record(name, record, known?.isGood(record))
  }
  check.end()
  const { counters, clock } = data as { counters?: Record<string, number>; clock?: ClockSetting }
  const tables = data as WorldRecords
  return {
    records: Object.fromEntries(Object.keys(laws).map((name) => [name, tables[name] ?? []])),
    given: counters && new Map(Object.entries(counters)),
    clock,
  }
}

function copyOf(given: unknown, known: KnownRecords | undefined): object {
  if (typeof given !== 'object' || given === null) return {}
  try {
    return known?.copyOf(given) ?? plainCopy(given)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw coded(
      'REBILLY_MOCK_WORLD',
      new Error(
        `Failed to load the world: it is not plain JSON: ${sentence(reason)} Take out what JSON cannot hold.`,
      ),
    )
  }
}
