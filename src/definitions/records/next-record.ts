import type { StoredRecord, WorldView } from '#engine/resource/world-view'
import type { Rules } from '#engine/rules'
import { plainCopy } from '#engine/values/plain-copy'
import { sameJson } from '#engine/values/same-json'
import { formatTime } from '#engine/values/time'
import { typesOf } from '../plan/resolve.ts'
import { type Completing, complete } from './complete.ts'
import type { Ground, GroundTable } from './ground.ts'
import { rolesOf } from './kept-members.ts'
import { keptAlone, keptId, valueIn } from './kept-value.ts'

type Members = Readonly<Record<string, unknown>>

export interface Writing {
  readonly ground: Ground
  readonly table: GroundTable
  readonly world: WorldView
  readonly rules: Rules
  readonly organizationId: string
}

export interface Next {
  readonly id: string
  /** What its path calls it, where that is known. */
  readonly key?: string
  /** What a client said, or what an action made. */
  readonly values: unknown
  readonly previous: StoredRecord | undefined
  /** What it lies below, by the members that keep it. */
  readonly scope: Readonly<Record<string, string>>
  /** Whether members are made too that nobody needs. */
  readonly isWhole?: boolean
}

/** Makes the next state of a record; the same object when nothing changed. */
export function nextRecord(writing: Writing, next: Next): StoredRecord {
  const { ground, table, world, rules } = writing
  const { id, values, previous, scope } = next
  if (!isMembers(values)) return { ...scope, ...keptAlone(values), id }
  const { schemas } = ground.plan
  const time = formatTime(world.now())
  const kept: Record<string, unknown> = {}
  for (const [name, role] of rolesOf(table, schemas)) {
    const before = previous?.[name]
    if (role === 'created' || role === 'updated') kept[name] = before ?? values[name] ?? time
    else if (role === 'revision') kept[name] = before ?? rules.initialRevision
    else if (role === 'organization') kept[name] = before ?? writing.organizationId
  }
  const within = Object.entries(scope).filter(([name]) => table.members.has(name))
  const whole = complete(
    { ...values, ...Object.fromEntries(within), ...kept, ...idOf(table, next, values, schemas) },
    table.schema,
    completing(writing, next),
    previous && (valueIn(table, previous) as Members),
  )
  const own = table.isSingle ? keptId(whole) : {}
  const record = plainCopy({ ...whole, ...scope, ...own, id }) as StoredRecord
  if (!previous) return record
  if (rules.unchangedPut === 'keep-revision' && sameJson(record, previous)) return previous
  return { ...record, ...touched(table, previous, time, schemas) }
}

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const completing = (
  { ground, table, world }: Omit<Writing, 'rules' | 'organizationId'>,
  { id, isWhole = false }: Pick<Next, 'id' | 'isWhole'>,
): Completing => ({
  ground,
  table: table.name,
  id,
  isWhole,
  idsFor(member) {
    const to = table.references[member]
    const target = to === undefined ? undefined : ground.tableAt(to)
    const ids = (target && world.tables[target.table]?.all().map((each) => each.id)) ?? []
    // One record refers to one, another to the next.
    const start = ids.length > 0 ? sumOf(id) % ids.length : 0
    return ids.length > 0 ? [ids[start] ?? ''] : []
  },
})

const sumOf = (text: string): number =>
  [...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_003, 7)

/** What a representation shows as its id. */
function idOf(
  { identity, members, isSingle }: GroundTable,
  { id, key, previous }: Next,
  values: Members,
  schemas: Ground['plan']['schemas'],
): Members {
  // What there is but one of is found without an id: what it shows for one is a member like others.
  if (isSingle) return {}
  const isNumber = (name: string, text: string) => {
    const member = members.get(name)
    return member && !typesOf(member, schemas).includes('string') && /^-?\d+$/.test(text)
  }
  const own = (name: string, text: string) => ({
    [name]: isNumber(name, text) ? Number(text) : text,
  })
  const ids = members.has('id') ? own('id', id) : {}
  if (identity === undefined || identity === 'id') return ids
  // What the path says goes before what the body says.
  if (key !== undefined) return { ...ids, ...own(identity, key) }
  const said = values[identity] ?? previous?.[identity]
  return said === undefined ? ids : { ...ids, [identity]: said }
}

function touched(
  table: GroundTable,
  previous: StoredRecord,
  time: string,
  schemas: Ground['plan']['schemas'],
): Members {
  const changes: Record<string, unknown> = {}
  for (const [name, role] of rolesOf(table, schemas)) {
    if (role === 'updated') changes[name] = time
    else if (role === 'revision') changes[name] = Number(previous[name] ?? 0) + 1
  }
  return changes
}
