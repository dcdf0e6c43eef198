import { checkBody } from '../body/check-body.ts'
import { unknownMembersOf } from '../body/strangers.ts'
import type { Failure } from '../problem/failures.ts'
import { refusing } from '../problem/refused.ts'
import type { StoredRecord, WorldView } from '../resource/world-view.ts'
import type { Rules } from '../rules.ts'
import { sameJson } from '../values/same-json.ts'
import { formatTime } from '../values/time.ts'
import type { Kept } from './declaration.ts'
import type { Law } from './law.ts'
import { nounOf, singularOf } from './names.ts'
import type { Resolved } from './resolved.ts'

const refused = refusing(() => import('./refusals.ts'))

type KeptRecord = StoredRecord & Kept

/** What the writes of a request run against. */
export interface Writing {
  readonly resource: Resolved
  readonly law: Law
  readonly world: WorldView
  readonly rules: Rules
  readonly params: Readonly<Record<string, string>>
}

/** The record with this id, below the parent of the path; throws 404. */
export function requireRecord(
  { resource, world, params }: Pick<Writing, 'resource' | 'world' | 'params'>,
  id: string,
): KeptRecord {
  const record = world.tables[resource.name]?.get(id)
  const { parent, noun, path, operations } = resource
  if (record && (!parent || record[parent.param] === params[parent.param]))
    return record as KeptRecord
  requireParent({ resource, world, params })
  const canPut = operations.includes('put') && !parent
  throw refused(({ noRecord }) =>
    noRecord(noun, id, canPut ? ` PUT ${path}/${id} creates it.` : ''),
  )
}

/** Throws 404 unless the parent of the path is there. */
export function requireParent({
  resource: { parent },
  world,
  params,
}: Pick<Writing, 'resource' | 'world' | 'params'>): void {
  if (!parent) return
  const [table = ''] =
    Object.entries(world.declarations).find(([, { path }]) => path === parent.path) ?? []
  const id = params[parent.param] ?? ''
  if (world.tables[table]?.get(id)) return
  throw refused(({ noRecord }) => noRecord(nounOf(singularOf(table)), id, ''))
}

/** Checks a body; throws one 422 with all its failures, and those that were found elsewhere. */
export function checkedInput(
  { resource, law, world, rules }: Writing,
  body: unknown,
  others: readonly Failure[] = [],
): object {
  return checkBody(law.input as never, body, (object) => [
    ...others,
    ...(rules.strictBody ? unknownMembersOf(object, { shape: law.record.shape }) : []),
    ...unknownReferences(resource, world, object),
  ])
}

function unknownReferences({ references }: Resolved, world: WorldView, body: object): Failure[] {
  return Object.entries(references).flatMap(([member, table]) => {
    const id = (body as Record<string, unknown>)[member]
    if (typeof id !== 'string' || world.tables[table]?.get(id)) return []
    const noun = nounOf(singularOf(table))
    return [{ path: [member], message: `must be the id of a ${noun} of this mock, not "${id}"` }]
  })
}

/** Makes the next state of a record; the same object when nothing changed. */
export function next(
  { resource, world, rules, params }: Writing,
  { id, previous, values }: { id: string; previous: KeptRecord | undefined; values: object },
): KeptRecord {
  const { parent, derive } = resource
  const now = world.now()
  const time = formatTime(now)
  const stamp = {
    createdTime: previous?.createdTime ?? time,
    updatedTime: previous?.updatedTime ?? time,
    revision: previous?.revision ?? rules.initialRevision,
  }
  const own = { id, ...(parent && { [parent.param]: params[parent.param] }) }
  const base = { ...own, ...values, ...own, ...stamp } as KeptRecord
  const record = plain({ ...derive(base as never, { now }), ...own, ...stamp }) as KeptRecord
  if (!previous) return record
  if (sameJson(record, previous) && rules.unchangedPut === 'keep-revision') return previous
  return { ...record, updatedTime: time, revision: previous.revision + 1 }
}

/** A copy as JSON holds it: what a function of the user's made is nobody's but the record's. */
const plain = (value: object): object => JSON.parse(JSON.stringify(value)) as object

/** Stores a record; throws 409 when it has alike what is unique. Nothing after that can fail. */
export function store(
  { resource, world }: Pick<Writing, 'resource' | 'world'>,
  record: KeptRecord,
  previous: KeptRecord | undefined,
): KeptRecord {
  if (record === previous) return previous
  requireUnique(resource, world, record)
  const table = resource.name
  const stored = world.tables[table]?.put(record) as KeptRecord
  const type = `${resource.event}-${previous ? 'updated' : 'created'}`
  world.announce({ table, type, record: stored, ...(previous && { previous }) })
  return stored
}

function requireUnique(
  { unique, noun, name }: Resolved,
  { tables }: WorldView,
  record: KeptRecord,
): void {
  for (const members of unique) {
    const own = keyOf(record, members)
    if (own === undefined) continue
    const other = tables[name]
      ?.all()
      .find((each) => each.id !== record.id && keyOf(each, members) === own)
    if (other)
      throw refused(({ taken }) =>
        taken(noun, members.map((each) => `\`${each}\``).join(' and '), other.id),
      )
  }
}

/** What is to be unique; nothing where a member of it is not there. */
function keyOf(record: StoredRecord, members: readonly string[]): string | undefined {
  const values = members.map((member) => record[member])
  if (values.some((value) => value === undefined || value === null)) return undefined
  return JSON.stringify(values).toLowerCase()
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

/** Deletes a record; throws 409 while another refers to it. */
export function remove(
  { resource, world }: Pick<Writing, 'resource' | 'world'>,
  record: KeptRecord,
): void {
  const { name, noun } = resource
  const holder = holderOf(world, name, record.id)
  if (holder) throw refused(({ referredTo }) => referredTo(noun, record.id, holder))
  world.tables[name]?.delete(record.id)
}

/** Who refers to a record, in words. */
function holderOf(world: WorldView, table: string, id: string): string | undefined {
  for (const [name, { referencesOf }] of Object.entries(world.declarations)) {
    if (!referencesOf) continue
    const holder = world.tables[name]
      ?.all()
      .find((each) => referencesOf(each).some((to) => to.to === table && to.id === id))
    if (holder) return `the ${nounOf(singularOf(name))} "${holder.id}"`
  }
  return undefined
}
