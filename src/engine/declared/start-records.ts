import type * as z from 'zod/mini'
import { coded } from '#engine/problem/mock-error'
import { invalid } from '../problem/invalid.ts'
import { messageOf } from '../problem/messages.ts'
import { worded } from '../problem/refusal.ts'
import { parseWordless } from '../problem/unsaid.ts'
import { firstOfEach, keyOf } from '../references/unique.ts'
import type { StoredRecord, WorldView } from '../resource/world-view.ts'
import type { Rules } from '../rules.ts'
import { plainCopy } from '../values/plain-copy.ts'
import { valueAt } from '../values/value-at.ts'
import { checkedInput } from './checked-input.ts'
import { type Kept, keptMembers } from './kept.ts'
import { lawOf } from './law.ts'
import { nounIn } from './names.ts'
import { next } from './next-record.ts'
import type { KeptRecord } from './require.ts'
import type { Resolved } from './resolved.ts'
import { wrongId } from './wrong-id.ts'

/** What start data says of one record: what a client sends, and what only the mock says otherwise. */
export type ResourceSeed<Input = unknown> = Input &
  Partial<Kept> & {
    /** The ids of what it lies below. */
    readonly [parentId: `${string}Id`]: unknown
  }

export interface StartSurroundings {
  readonly world: WorldView
  readonly rules: Rules
}

const fault = (place: string, reason: string) =>
  coded(
    'REBILLY_MOCK_WORLD',
    new Error(`Failed to load the mock's start data, \`${place}\`: ${reason}`),
  )

const placeOf = ({ name }: Resolved, position: number) => `records.${name}[${position}]`

/**
 * Makes the records of a list, as PUT would write them; what they refer to is asked for later, as it may come from
 * another list. Throws an error that names the place of the first that is wrong.
 */
export async function startRecords(
  resource: Resolved,
  seeds: readonly ResourceSeed<object>[],
  { world, rules }: StartSurroundings,
): Promise<StoredRecord[]> {
  const law = await lawOf(resource)
  const ids = new Set(seeds.flatMap(({ id }) => id ?? []))
  const isTaken = (id: string) => ids.has(id) || world.tables[resource.name]?.get(id) !== undefined
  const records = new Map<string, KeptRecord>()
  for (const [position, given] of seeds.entries()) {
    const place = placeOf(resource, position)
    try {
      const seed = plainCopy(given)
      const id = seed.id ?? world.newId(resource.idPrefix, isTaken)
      const params = paramsIn(resource, seed)
      const writing = { resource, law, world, rules: { ...rules, strictBody: true }, params }
      const values = checkedInput(writing, seed, { failures: wrongId(id), isAlone: true })
      const record = { ...next(writing, { id, previous: undefined, values }), ...saidBy(seed) }
      if (records.has(id) || world.tables[resource.name]?.get(id)) {
        throw coded(
          'REBILLY_MOCK_WORLD',
          new Error(`its id "${id}" is another's. Give it one of its own.`),
        )
      }
      records.set(id, requireKept(law.record, record))
    } catch (error) {
      const reason = await worded(error)
      throw fault(place, reason instanceof Error ? reason.message : String(reason))
    }
  }
  return [...records.values()]
}

/** Throws for the first record that refers to what is not there, or has alike what is unique. */
export function requireCoherent(
  resource: Resolved,
  records: readonly StoredRecord[],
  { tables, declarations }: WorldView,
): void {
  const { name, noun, unique } = resource
  const all = tables[name]?.all() ?? []
  const firsts = unique.map((members) => ({ members, first: firstOfEach(all, members) }))
  for (const [position, record] of records.entries()) {
    for (const { path, to, id } of declarations[name]?.referencesOf?.(record) ?? []) {
      if (tables[to]?.get(id)) continue
      const whose = nounIn(declarations, to)
      throw fault(
        placeOf(resource, position),
        `\`${path.join('.')}\` must be the id of a ${whose} of this mock, not "${id}"`,
      )
    }
    for (const { members, first } of firsts) {
      const twin = first.get(keyOf(record, members) ?? '')
      if (twin === undefined || twin === record.id) continue
      throw fault(
        placeOf(resource, position),
        `the ${noun} "${twin}" has the same ${members.map((each) => `\`${each}\``).join(' and ')}. Change one of them.`,
      )
    }
  }
}

/** Throws for what the seed said and no record can have. */
function requireKept(schema: z.ZodMiniType, record: KeptRecord): KeptRecord {
  const issues = parseWordless(schema, record).error?.issues ?? []
  if (issues.length === 0) return record
  throw invalid(
    issues.map((issue) => ({
      field: issue.path.join('.'),
      message: messageOf(issue, valueAt(record, issue.path)),
    })),
  )
}

/** What the seed says that is the mock's to say otherwise. */
function saidBy(seed: Partial<Kept>): Partial<Kept> {
  const { createdTime, updatedTime = createdTime } = seed
  const said = { ...seed, createdTime, updatedTime }
  const names = keptMembers.filter((name) => said[name] !== undefined)
  return Object.fromEntries(names.map((name) => [name, said[name]]))
}

const paramsIn = ({ parent }: Resolved, seed: object): Record<string, string> =>
  parent ? { [parent.param]: String((seed as Record<string, unknown>)[parent.param]) } : {}
