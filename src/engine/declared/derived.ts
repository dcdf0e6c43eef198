import { refusing } from '../problem/refused.ts'
import { deepFreeze } from '../values/freeze.ts'
import { plainCopy } from '../values/plain-copy.ts'
import type { ActionContext } from './declaration.ts'
import { keptMembers } from './kept.ts'
import type { KeptRecord } from './require.ts'
import type { Resolved } from './resolved.ts'

const refused = refusing(() => import('./refusals.ts'))

/** What an action makes of a record. */
export function acted(
  resource: Resolved,
  at: string,
  record: KeptRecord,
  context: ActionContext,
): object {
  const action = resource.actions[at] as (record: object, context: ActionContext) => unknown
  return madeByUser(resource, `the action "${at}"`, record, () => action(record, context))
}

/** The record with what follows from it, as JSON holds it: what a function made is nobody's but the record's. */
export function derived(resource: Resolved, record: KeptRecord, now: Date): KeptRecord {
  const derive = resource.derive as
    | ((record: object, context: { readonly now: Date }) => unknown)
    | undefined
  if (!derive) return plainCopy(record)
  const frozen = deepFreeze(plainCopy(record))
  const made = madeByUser(resource, '`derive`', record, () => derive(frozen, { now }))
  return { ...made, ...keptOf(resource, record) } as KeptRecord
}

/** The members that are the mock's to say. */
function keptOf({ parent }: Resolved, record: KeptRecord): object {
  const names = [...keptMembers, ...(parent ? [parent.param] : [])]
  return Object.fromEntries(names.map((name) => [name, record[name]]))
}

/** Runs a function of the user's; what it throws or gives that is no record is 500, and nothing is written. */
function madeByUser(
  { name, noun }: Resolved,
  what: string,
  { id }: { readonly id: string },
  run: () => unknown,
): object {
  const fail = (reason: string) =>
    refused(({ failed }) => failed(`${noun} "${id}"`, `${what} of the resource "${name}"`, reason))
  let made: unknown
  try {
    made = run()
  } catch (error) {
    throw fail(`threw: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (made instanceof Promise) {
    // Nobody waits for it any more.
    made.catch(() => {})
    throw fail('gave a promise, and a write never waits')
  }
  if (typeof made !== 'object' || made === null || Array.isArray(made)) {
    throw fail(`gave ${made === null ? 'null' : Array.isArray(made) ? 'an array' : typeof made}`)
  }
  try {
    return plainCopy(made)
  } catch (error) {
    throw fail(`gave what JSON cannot hold: ${error instanceof Error ? error.message : error}`)
  }
}
