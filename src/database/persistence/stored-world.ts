import type { TableDeclarations } from '#engine/resource/table-declaration'
import { type CheckedWorld, checkWorld } from '../world-check/check-world.ts'
import { loadLaws, type TableLaws } from '../world-check/table-law.ts'
import { worldFormat, worldVersion } from '../world-format.ts'
import type { KeepOptions } from './keep-options.ts'
import { type Header, isTable, type Row } from './storage.ts'

/** The world that stored rows make, which may be anything: only a check tells. */
export function worldOf(rows: readonly Row[], tableNames: readonly string[]): object {
  const none = tableNames.map((name) => [name, [] as unknown[]] as const)
  const tables = new Map<string, unknown[]>(none)
  const counters: Record<string, number> = {}
  let clock: unknown
  for (const { table, id, value } of [...rows].sort((a, b) => a.at - b.at)) {
    if (table === 'counters') counters[id] = value as number
    else if (table === 'clock') clock = value
    else listOf(tables, table).push(value)
  }
  const records = Object.fromEntries(tables)
  const known = { format: worldFormat, version: worldVersion, ...records, counters }
  return clock === undefined ? known : { ...known, clock }
}

function listOf(tables: Map<string, unknown[]>, name: string): unknown[] {
  const list = tables.get(name) ?? []
  tables.set(name, list)
  return list
}

/** Whether it is data of this version of the kit and of the app, which can be used as it is. */
export const isOurs = (header: Header, version: number): boolean =>
  header.format === worldFormat && header.layout === worldVersion && header.version === version

/** A stored world that was found good or made so. */
export interface FoundWorld {
  readonly world: CheckedWorld
  readonly isMigrated: boolean
  /** The tables that it has not, as they were declared since. */
  readonly lacking: readonly string[]
  /** Those that were not declared for a while and do not fit any more, and why: the world is without them. */
  readonly outdated?: { readonly tables: readonly string[]; readonly reason: unknown }
}

/** Reads a stored world, but for tables that are not declared; throws what is wrong with it. */
export async function readWorld(
  header: Header,
  rows: readonly Row[],
  { persist, tables }: { persist: KeepOptions; tables: TableDeclarations },
): Promise<FoundWorld> {
  const { format, layout, version, size } = header
  if (format !== worldFormat) throw new Error('rebilly-mock did not write it')
  if (layout !== worldVersion) throw new Error(otherLayout(layout))
  const live = rows.filter(({ value }) => value !== undefined)
  if (live.length !== size) throw new Error(`of its ${size} entries ${live.length} are there`)

  const { version: wanted = 1, migrate } = persist
  const laws = await loadLaws(tables)
  const names = Object.keys(tables)
  const isStored = new Set(live.map(({ table }) => table))
  const lacking = names.filter((name) => !isStored.has(name) && !header.tables?.includes(name))
  if (version === wanted) {
    const found = checkedRows(live, { names, laws, before: header.tables ?? names })
    return { ...found, isMigrated: false, lacking }
  }
  const versions = `it is of version ${version}, and the option \`persist\` says ${wanted}`
  if (version > wanted) throw new Error(versions)
  if (!migrate) throw new Error(`${versions} without a function \`migrate\``)
  try {
    const migrated = (await migrate(worldOf(live, names), version)) as object
    const world = checkWorld(withoutOthers(migrated, isStored, names), laws)
    return { world, isMigrated: true, lacking }
  } catch (error) {
    throw new Error(`\`migrate\` failed to bring it from version ${version} to ${wanted}: ${error}`)
  }
}

/** Checks rows; those of tables that nobody had `before` are given up where the world is good without them alone. */
function checkedRows(
  rows: readonly Row[],
  { names, laws, before }: { names: readonly string[]; laws: TableLaws; before: readonly string[] },
): Pick<FoundWorld, 'world' | 'outdated'> {
  const check = (tables: readonly string[]) =>
    checkWorld(
      worldOf(
        rows.filter(({ table }) => !isTable(table) || tables.includes(table)),
        names,
      ),
      laws,
    )
  const outdated = names.filter(
    (name) => !before.includes(name) && rows.some(({ table }) => table === name),
  )
  try {
    return { world: check(names) }
  } catch (reason) {
    if (outdated.length === 0) throw reason
    const others = names.filter((name) => !outdated.includes(name))
    return { world: check(others), outdated: { tables: outdated, reason } }
  }
}

/** A world without what is stored of tables that nobody has any more. */
const withoutOthers = (
  world: object,
  isStored: ReadonlySet<string>,
  names: readonly string[],
): object =>
  Object.fromEntries(
    Object.entries(world ?? {}).filter(([name]) => names.includes(name) || !isStored.has(name)),
  )

const otherLayout = (layout: unknown) =>
  `another version of rebilly-mock wrote it, in layout ${JSON.stringify(layout)} where this one has ${worldVersion}`
