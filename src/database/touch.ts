import { formatTime } from '#engine/values/time'
import type { World } from './world.ts'

interface Revised {
  readonly id: string
  readonly revision: number
  readonly updatedTime: string
}

/** Saves a record as it is, as another editor's save would: a new revision; does nothing without one. */
export function touch(world: World, table: string, id: string): void {
  const records = world.table(table)
  const previous = records.get(id) as Revised | undefined
  if (previous?.revision === undefined) return
  const record = records.put({
    ...previous,
    revision: previous.revision + 1,
    updatedTime: formatTime(world.now()),
  } as Revised)
  const { noun } = world.declarations[table] ?? {}
  if (noun) world.announce({ table, type: `${noun}-updated`, record, previous })
}
