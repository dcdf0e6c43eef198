import type { StoredRecord, WorldView } from '../resource/world-view.ts'

type World = Pick<WorldView, 'tables' | 'declarations'>

/** One record, and whose it is. */
export interface Held {
  readonly table: string
  readonly record: StoredRecord
}

/** What refers to a record; where `isBelow`, only what lies below it, and else only what does not. */
export function referrersOf(world: World, table: string, id: string, isBelow?: boolean): Held[] {
  return Object.entries(world.declarations).flatMap(([name, { referencesOf, keepsItself }]) => {
    if (!referencesOf || keepsItself) return []
    return (world.tables[name]?.all() ?? [])
      .filter((each) =>
        referencesOf(each).some(
          (found) =>
            found.to === table &&
            found.id === id &&
            (isBelow === undefined || (found.isBelow ?? false) === isBelow),
        ),
      )
      .map((record) => ({ table: name, record }))
  })
}

/** What goes with a record: what `referrers` finds of it, and of all that; each once, the record not among them. */
export function goingWith(
  { table, record }: Held,
  referrers: (table: string, id: string) => readonly Held[],
): Held[] {
  const going = new Map([[record, { table, record }]])
  for (const each of going.values()) {
    for (const found of referrers(each.table, each.record.id)) going.set(found.record, found)
  }
  going.delete(record)
  return [...going.values()]
}
