import { isFit } from '../body/fit.ts'
import { refusing } from '../problem/refused.ts'
import { parseWordless } from '../problem/unsaid.ts'
import { sameJson } from '../values/same-json.ts'
import { formatTime } from '../values/time.ts'
import { derived } from './derived.ts'
import type { Law } from './law.ts'
import type { KeptRecord } from './require.ts'
import type { Resolved } from './resolved.ts'
import type { Writing } from './writing.ts'

const refused = refusing(() => import('./refusals.ts'))

/** Makes the next state of a record of what its client sent; the same object when nothing changed. */
export function next(
  { resource, law, world, rules, params }: Writing,
  { id, previous, values }: { id: string; previous: KeptRecord | undefined; values: object },
): KeptRecord {
  const { parent } = resource
  const now = world.now()
  const time = formatTime(now)
  const stamp = {
    createdTime: previous?.createdTime ?? time,
    updatedTime: previous?.updatedTime ?? time,
    revision: previous?.revision ?? rules.initialRevision,
  }
  const own = { id, ...(parent && { [parent.param]: params[parent.param] }), ...stamp }
  const record = derived(resource, { ...values, ...own } as KeptRecord, now)
  if (isOfUser(resource)) requireLawful(resource, law, record)
  if (!previous) return record
  if (sameJson(record, previous) && rules.unchangedPut === 'keep-revision') return previous
  return { ...record, updatedTime: time, revision: previous.revision + 1 }
}

/**
 * What an action added to a record is kept when a client writes it again, as no client sends it; not what
 * `derive` adds, which follows anew from what was sent.
 */
export function addedByActions(
  resource: Resolved,
  law: Law,
  previous: KeptRecord | undefined,
  now: Date,
): object {
  if (!previous || law.isOpen || Object.keys(resource.actions).length === 0) return {}
  const known = new Set([...Object.keys(law.record.shape)])
  const more = Object.keys(previous).filter((name) => !known.has(name))
  if (more.length === 0) return {}
  const plain = Object.fromEntries(Object.entries(previous).filter(([name]) => known.has(name)))
  const follows = derived(resource, plain as KeptRecord, now)
  const added = more.filter((name) => !Object.hasOwn(follows, name))
  return Object.fromEntries(added.map((name) => [name, previous[name]]))
}

const isOfUser = ({ derive, actions }: Resolved): boolean =>
  derive !== undefined || Object.keys(actions).length > 0

/** What a function of the user's made of a record must be one that could be restored. */
function requireLawful(
  { name, noun }: Resolved,
  { record: schema }: Law,
  record: KeptRecord,
): void {
  const [issue] = parseWordless(schema, record).error?.issues ?? []
  if (!issue && isFit(record)) return
  const reason = issue
    ? `gave a record whose \`${issue.path.join('.')}\` is not what \`input\` asks`
    : 'gave a text that holds half a character'
  throw refused(({ failed }) =>
    failed(`${noun} "${record.id}"`, `a function of the resource "${name}"`, reason),
  )
}
