import type { World } from '#database/world'
import type { PersistOptions } from './options.ts'
import { Keeper, warnOfMemory } from './persistence/keeper.ts'
import type { Storage } from './persistence/storage.ts'

export type { Keeper }

/**
 * Keeps a world where this platform can, and fills it with what was kept there or with what `begin`
 * makes of it; where nothing can be kept, warns once and leaves it in memory.
 */
export async function persisted(
  world: World,
  persist: PersistOptions,
  begin: (world: World) => Promise<void>,
): Promise<Keeper | undefined> {
  const open = await opening(persist)
  let storage: Storage
  try {
    storage = await open()
  } catch (error) {
    warnOfMemory(persist.name, error)
    await begin(world)
    return undefined
  }
  const keeper = new Keeper(world, persist, storage, begin)
  await keeper.open()
  return keeper
}

/** How this platform keeps a world; throws when the options cannot be. */
async function opening({ name, file }: PersistOptions): Promise<() => Promise<Storage>> {
  if (typeof indexedDB !== 'undefined') {
    const { openIndexedDb } = await import('./persistence/indexed-db.ts')
    return () => openIndexedDb(name)
  }
  const { openFile } = await import('./persistence/file.ts')
  if (file !== undefined) return () => openFile(file)
  const { fileOf } = await import('./persistence/file-place.ts')
  const own = fileOf(name)
  return () => openFile(own, { mayLeave: false })
}
