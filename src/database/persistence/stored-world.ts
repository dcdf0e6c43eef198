import type { TableDeclarations } from '#engine/resource/table-declaration'
import { type CheckedWorld, checkWorld } from '../world-check/check-world.ts'
import { loadLaws } from '../world-check/table-law.ts'
import { worldFormat, worldVersion } from '../world-format.ts'
import type { KeepOptions } from './keep-options.ts'
import type { Header, Row } from './storage.ts'

/** The world that stored rows make, which may be anything: only a check tells. */
export function worldOf(rows: readonly Row[], tableNames: readonly string[]): object {
  const none = tableNames.map((name) => [name, [] as unknown[]] as const)
  const tables = new Map<string, unknown[]>(none)
  const counters: Record<string, number> = {}
  for (const { table, id, value } of [...rows].sort((a, b) => a.at - b.at)) {
    if (table === 'counters') counters[id] = value as number
    else listOf(tables, table).push(value)
  }
  const records = Object.fromEntries(tables)
  return { format: worldFormat, version: worldVersion, ...records, counters }
}

function listOf(tables: Map<string, unknown[]>, name: string): unknown[] {
  const list = tables.get(name) ?? []
  tables.set(name, list)
  return list
}

/** Whether it is data of this version of the kit and of the app, which can be used as it is. */
export const isOurs = (header: Header, version: number): boolean =>
  header.format === worldFormat && header.layout === worldVersion && header.version === version

/** A stored world that was found good or made so; throws what is wrong with it. */
export async function readWorld(
  header: Header,
  rows: readonly Row[],
  { persist, tables }: { persist: KeepOptions; tables: TableDeclarations },
): Promise<{ readonly world: CheckedWorld; readonly isMigrated: boolean }> {
  const { format, layout, version, size } = header
  if (format !== worldFormat) throw new Error('rebilly-mock did not write it')
  if (layout !== worldVersion) throw new Error(otherLayout(layout))
  const live = rows.filter(({ value }) => value !== undefined)
  if (live.length !== size) throw new Error(`of its ${size} entries ${live.length} are there`)

  const { version: wanted = 1, migrate } = persist
  const laws = await loadLaws(tables)
  const stored = worldOf(live, Object.keys(tables))
  if (version === wanted) return { world: checkWorld(stored, laws), isMigrated: false }
  const versions = `it is of version ${version}, and the option \`persist\` says ${wanted}`
  if (version > wanted) throw new Error(versions)
  if (!migrate) throw new Error(`${versions} without a function \`migrate\``)
  try {
    return { world: checkWorld(await migrate(stored, version), laws), isMigrated: true }
  } catch (error) {
    throw new Error(`\`migrate\` failed to bring it from version ${version} to ${wanted}: ${error}`)
  }
}

const otherLayout = (layout: unknown) =>
  `another version of rebilly-mock wrote it, in layout ${JSON.stringify(layout)} where this one has ${worldVersion}`
