import type { World } from '../world.ts'
import type { KeepOptions } from './keep-options.ts'
import { Keeper, type Ways, warnOfMemory } from './keeper.ts'
import type { Storage } from './storage.ts'

export type { Keeper }

/**
 * Keeps a world where this platform can, and fills it with what was kept there or with what
 * `begin` makes of it; where nothing can be kept, warns once and leaves it in memory.
 */
export async function persisted(
  world: World,
  persist: KeepOptions,
  ways: Ways,
): Promise<Keeper | undefined> {
  const open = await opening(persist, Object.keys(world.declarations))
  let storage: Storage
  try {
    storage = await open()
  } catch (error) {
    warnOfMemory(persist.name, error)
    await ways.begin(world)
    return undefined
  }
  const keeper = new Keeper(world, persist, storage, ways)
  await keeper.open()
  return keeper
}

/** How this platform keeps a world; throws when the options cannot be. */
async function opening(
  { name, file }: KeepOptions,
  tables: readonly string[],
): Promise<() => Promise<Storage>> {
  if (typeof indexedDB !== 'undefined') {
    const { openIndexedDb } = await import('./indexed-db.ts')
    return () => openIndexedDb(name)
  }
  const { openFile } = await import('./file.ts')
  if (file !== undefined) return () => openFile(file, { tables })
  const { fileOf } = await import('./file-place.ts')
  const own = fileOf(name)
  return () => openFile(own, { tables, mayLeave: false })
}
