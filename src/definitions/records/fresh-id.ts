import type { WorldView } from '#engine/resource/world-view'
import type { PlanSchema } from '../plan/plan.ts'
import { typesOf } from '../plan/resolve.ts'
import type { Ground, GroundTable } from './ground.ts'

/** An id of the mock's own for a new record, in the form that the document asks for, and nobody else's. */
export function freshId(ground: Ground, table: GroundTable, world: WorldView): string {
  const all = world.tables[table.table]
  const member = table.members.get('id')
  const isTaken = (id: string) => all?.get(id) !== undefined
  const isFree = (id: string) => !isTaken(id)
  const isFit = (id: string) =>
    isFree(id) && (!member || ground.responses.accepts(idIn(ground, member, id), member))
  if (member && isNumber(member, ground)) {
    const next = String(greatest(all?.all() ?? []) + 1)
    return isFit(next) ? next : drawn(ground, table, { name: 'id', id: next, member }, isFree)
  }
  const id = world.newId(table.idPrefix, isTaken)
  const plain = [id, id.toLowerCase(), id.toLowerCase().replaceAll('_', '-')].find(isFit)
  if (plain !== undefined || !member) return plain ?? id
  return drawn(ground, table, { name: 'id', id, member }, isFree)
}

const isNumber = (member: PlanSchema, { plan }: Ground): boolean => {
  const types = typesOf(member, plan.schemas)
  return types.some((type) => /^(integer|number)$/.test(type)) && !types.includes('string')
}

/** An id of a path as a record shows it: a number, where it is written as one. */
export const idIn = (ground: Ground, member: PlanSchema, id: string): unknown =>
  isNumber(member, ground) && String(Number(id)) === id ? Number(id) : id

/** Reckoned one by one, as a call takes only so many arguments. */
const greatest = (records: readonly { readonly id: string }[]): number =>
  records.reduce((most, { id }) => Math.max(most, Number(id) || 0), 0)

/** So often a name is drawn that another has already: where few are left, the next of these is free. */
const mostDraws = 1000

/**
 * A name of a form of its own, such as a UUID: it follows from what it would have been. Where none is found that is
 * free, it is the first.
 */
export function drawn(
  ground: Ground,
  table: GroundTable,
  { name, id, member }: { name: string; id: string; member: PlanSchema },
  isFree: (name: string) => boolean,
): string {
  const draw = (time: number) => {
    const place = { seed: ground.seed, table: table.name, id, path: name, name, refused: [] }
    return String(ground.make(member, time === 0 ? place : { ...place, id: `${id}#${time}` }))
  }
  const first = draw(0)
  for (let time = 0, found = first; time < mostDraws; time += 1, found = draw(time)) {
    if (isFree(found)) return found
  }
  return first
}
