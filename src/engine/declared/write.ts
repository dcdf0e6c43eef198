import { refusing } from '../problem/refused.ts'
import { goingWith, type Held, referrersOf } from '../references/belongings.ts'
import type { Twin } from '../resource/records.ts'
import type { StoredRecord } from '../resource/world-view.ts'
import { checkedInput } from './checked-input.ts'
import { nounIn } from './names.ts'
import { next } from './next-record.ts'
import { type KeptRecord, requireParent } from './require.ts'
import type { Resolved } from './resolved.ts'
import type { Writing } from './writing.ts'

const refused = refusing(() => import('./refusals.ts'))

type Written = Pick<Writing, 'resource' | 'world'>

/** Stores a record; throws 409 when it has alike what is unique. Nothing after that can fail. */
export function store(
  { resource, world }: Written,
  record: KeptRecord,
  previous: KeptRecord | undefined,
): KeptRecord {
  if (record === previous) return previous
  const table = resource.name
  requireUnique(resource, world.tables[table]?.twinOf(record))
  const stored = world.tables[table]?.put(record) as KeptRecord
  const type = `${resource.event}-${previous ? 'updated' : 'created'}`
  world.announce({ table, type, record: stored, ...(previous && { previous }) })
  return stored
}

function requireUnique({ noun }: Resolved, found: Twin<StoredRecord> | undefined): void {
  if (!found) return
  const words = found.members.map((each) => `\`${each}\``).join(' and ')
  throw refused(({ taken }) => taken(noun, words, found.twin.id))
}

/** Makes a record under an id of the mock's own; `id` and `revision` in the body say nothing. */
export function insert(writing: Writing, body: unknown): KeptRecord {
  const { resource, world } = writing
  const values = checkedInput(writing, body)
  requireParent(writing)
  const isTaken = (id: string) => world.tables[resource.name]?.get(id) !== undefined
  const id = world.newId(resource.idPrefix, isTaken)
  return store(writing, next(writing, { id, previous: undefined, values }), undefined)
}

/** Deletes a record with what lies below it; throws 409 while another refers to one of them. */
export function remove({ resource, world }: Written, record: KeptRecord): void {
  const { name, noun } = resource
  const below = goingWith({ table: name, record }, (table, id) =>
    referrersOf(world, table, id, true),
  )
  const going: Held[] = [...below, { table: name, record }]
  const holder = going
    .flatMap(({ table, record: { id } }) => referrersOf(world, table, id, false))
    .find((each) => going.every((held) => held.record !== each.record))
  if (holder) {
    const by = `the ${nounIn(world.declarations, holder.table)} "${holder.record.id}"`
    throw refused(({ referredTo }) => referredTo(noun, record.id, by))
  }
  for (const each of going) world.tables[each.table]?.delete(each.record.id)
}
