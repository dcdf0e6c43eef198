import type { StoredRecord } from '#engine/resource/world-view'
import { isMembers } from '../schema/checks/check.ts'
import type { Ground, GroundTable } from './ground.ts'
import { valueIn } from './kept-value.ts'

/** What a record is by its schema: without the id and the parents that only the mock finds it by. */
export function ownValue(
  { shapes }: Pick<Ground, 'shapes'>,
  table: GroundTable,
  record: StoredRecord,
): unknown {
  const value = valueIn(table, record)
  if (!isMembers(value)) return value
  const { properties } = shapes.of(table.schema, value)
  const place = [...(value === record ? ['id'] : []), ...table.scope.map(({ member }) => member)]
  const hidden = new Set(place.filter((name) => !properties.has(name)))
  return Object.fromEntries(Object.entries(value).filter(([name]) => !hidden.has(name)))
}
