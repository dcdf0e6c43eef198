import * as z from 'zod/mini'
import { messageOf } from '#contract/messages'
import { nearest } from '#contract/nearest'
import {
  type WorldData,
  type WorldTable,
  worldData,
  worldFormat,
  worldTables,
  worldVersion,
} from '#contract/world'
import { plainCopy } from '#database/plain-copy'
import type { WorldRecords } from '#database/world'
import type { Faults } from './faults.ts'
import { WorldCheck } from './world-check.ts'

/** A world that was found good, with each of its tables. */
export type CheckedWorld = WorldRecords & Pick<WorldData, 'counters'>

const tableNames = Object.keys(
  worldTables satisfies Record<keyof WorldRecords, unknown>,
) as WorldTable[]

/**
 * Checks a whole world and gives a copy of it; throws one error that names each wrong record and member,
 * before anything was touched.
 *
 * @example
 * checkWorld({ format: 'rebilly-mock', version: 1 }).customers // []
 */
export function checkWorld(given: unknown): CheckedWorld {
  requireHeader(given)
  const data = copyOf(given)
  const check = new WorldCheck()
  addMemberFaults(data, check.faults)
  for (const name of tableNames) {
    const records = data[name] ?? []
    if (Array.isArray(records)) for (const record of records) check.add(name, record)
    else check.faults.add(name, `must be a list of records, not ${typeof records}`)
  }
  check.end()
  const tables = Object.fromEntries(tableNames.map((name) => [name, data[name] ?? []]))
  return { ...tables, counters: data.counters } as CheckedWorld
}

/** Throws unless this begins as a world of a version that can be read. */
function requireHeader(given: unknown): void {
  const { format, version } = (given ?? {}) as { format?: unknown; version?: unknown }
  if (format !== worldFormat) {
    throw new Error(
      `Failed to load the world: what was given is none, because its \`format\` is not "${worldFormat}". Pass what \`world()\` of rebilly-mock/factories or \`mock.snapshot()\` gives, or a file of the command \`rebilly-mock world\`.`,
    )
  }
  if (version === worldVersion) return
  const cure = Number(version) > worldVersion ? 'Update rebilly-mock' : 'Write it anew'
  throw new Error(
    `Failed to load the world: its \`version\` is ${JSON.stringify(version)}, and this version of rebilly-mock reads ${worldVersion}. ${cure}.`,
  )
}

function copyOf(given: unknown): Record<string, unknown> {
  try {
    return plainCopy(given) as Record<string, unknown>
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `Failed to load the world: it is not plain JSON: ${reason}. Take out what JSON cannot hold.`,
    )
  }
}

function addMemberFaults(data: Record<string, unknown>, faults: Faults): void {
  const known = Object.keys(worldData.shape)
  for (const name of Object.keys(data)) {
    if (known.includes(name)) continue
    const meant = nearest(name, known)
    faults.add(name, `is no table of a world${meant ? `; is \`${meant}\` meant?` : ''}`)
  }
  const { error } = z.safeParse(worldData.shape.counters, data.counters)
  for (const issue of error?.issues ?? []) {
    const place = ['counters', ...issue.path].join('.')
    faults.add(place, messageOf({ ...issue, message: 'must be a whole number of 0 or more' }, null))
  }
}
