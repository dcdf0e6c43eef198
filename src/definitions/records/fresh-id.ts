import type { WorldView } from '#engine/resource/world-view'
import { typesOf } from '../plan/resolve.ts'
import type { Ground, GroundTable } from './ground.ts'

/** An id of the mock's own for a new record, in the form that the document asks for. */
export function freshId(ground: Ground, table: GroundTable, world: WorldView): string {
  const { schemas } = ground.plan
  const all = world.tables[table.table]
  const member = table.members.get('id')
  const types = member ? typesOf(member, schemas) : ['string']
  if (types.some((type) => /^(integer|number)$/.test(type)) && !types.includes('string')) {
    const ids = (all?.all() ?? []).map(({ id }) => Number(id) || 0)
    return String(Math.max(0, ...ids) + 1)
  }
  const id = world.newId(table.idPrefix, (each) => all?.get(each) !== undefined)
  if (!member) return id
  const isFit = (each: string) => ground.responses.accepts(each, member)
  const plain = [id, id.toLowerCase(), id.toLowerCase().replaceAll('_', '-')].find(isFit)
  if (plain !== undefined) return plain
  // Of a form of its own, such as a UUID: it follows from the id that it would have been.
  const place = { seed: ground.seed, table: table.name, id, path: 'id', name: 'id', refused: [] }
  return String(ground.make(member, place))
}
