import type { StoredRecord } from '#engine/resource/world-view'
import type { PlanSchema } from '../plan/plan.ts'
import { expandable, represented } from '../records/represent.ts'
import type { Asked, OnTable } from './reading.ts'

/** Shows records as an operation answers them, with what `expand` asks for. */
export function embedding(
  { ground, table }: OnTable,
  { world, base, embed }: Asked,
  schema: PlanSchema | undefined,
  expand: readonly string[] = [],
): (record: StoredRecord) => unknown {
  const members = expandable({ ground, table })
  return (record) => {
    // Who has such records of its own shows them itself.
    const shown = table.isForeign
      ? embed(table.table, record.id)
      : represented({ ground, table, world, base }, record, schema)
    if (expand.length === 0) return shown
    const found = expand.flatMap((name) => {
      const member = members.get(name) ?? ''
      const [id, to] = [record[member], table.references[member]]
      const target = to === undefined ? undefined : ground.tableAt(to)
      const related = target && typeof id === 'string' && embed(target.table, id)
      return related ? [[name, related] as const] : []
    })
    return { ...(shown as object), _embedded: Object.fromEntries(found) }
  }
}
