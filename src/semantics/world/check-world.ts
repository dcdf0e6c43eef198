import { type WorldData, worldTables } from '#contract/world'
import { plainCopy } from '#database/plain-copy'
import type { WorldRecords } from '#database/world'
import { isTable, WorldCheck } from './world-check.ts'

/** A world that was found good, with each of its tables. */
export type CheckedWorld = WorldRecords & Pick<WorldData, 'counters'>

const tables = Object.keys(worldTables satisfies Record<keyof WorldRecords, unknown>)

/**
 * Checks a whole world and gives a copy of it; throws one error that names each wrong record and member,
 * before anything was touched.
 *
 * @example
 * checkWorld({ format: 'rebilly-mock', version: 1 }).customers // []
 */
export function checkWorld(given: unknown): CheckedWorld {
  const data = copyOf(given)
  const check = new WorldCheck()
  for (const [name, value] of Object.entries(data)) {
    if (!isTable(name) || !Array.isArray(value)) check.member(name, value)
    else for (const record of value) check.record(name, record)
  }
  check.end()
  const { counters, ...records } = data as unknown as WorldData
  const empty = Object.fromEntries(tables.map((name) => [name, []]))
  return { ...empty, ...records, counters } as unknown as CheckedWorld
}

function copyOf(given: unknown): object {
  if (typeof given !== 'object' || given === null) return {}
  try {
    return plainCopy(given)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `Failed to load the world: it is not plain JSON: ${reason}. Take out what JSON cannot hold.`,
    )
  }
}
