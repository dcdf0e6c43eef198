import { checkBody } from '#contract/check-body'
import {
  type LeadSourceInput,
  type LeadSourceRecord,
  leadSource,
  leadSourceInput,
} from '#contract/lead-source'
import { Problem } from '#contract/problem'
import { formatTime } from '#contract/time'
import type { World } from '#database/world'
import { requireCustomer } from './require-customer.ts'
import type { Rules } from './rules.ts'
import { sameJson } from './same-json.ts'
import { unknownMembersOf } from './strict-body.ts'
import { addToTimeline } from './timeline/tell.ts'
import { wordsOfLeadSource } from './timeline/words.ts'
import { leadSourceUrl } from './urls.ts'

/** The lead source of a customer; throws 404 when there is no such customer, or none is set. */
export function requireLeadSource(world: World, id: string): LeadSourceRecord {
  requireCustomer(world, id)
  const record = world.leadSources.get(id)
  if (record) return record
  const path = leadSourceUrl('', id)
  throw new Problem(404, `Customer "${id}" has no lead source. PUT ${path} sets it.`)
}

/** Sets or replaces a customer's lead source. The first one stays as `original`. */
export function putLeadSource(
  world: World,
  rules: Rules,
  { id, body }: { readonly id: string; readonly body: unknown },
): LeadSourceRecord {
  const input = checkBody(leadSourceInput, body, (object) =>
    rules.strictBody ? unknownMembersOf(object, leadSource) : [],
  )
  const customer = requireCustomer(world, id)

  const now = formatTime(world.now())
  const previous = world.leadSources.get(id)
  const next = replaced(previous, input, now, { id, rules })
  if (next === previous) return previous
  addToTimeline(world, customer, now, wordsOfLeadSource(previous?.current, next.current))
  return world.leadSources.put(next)
}

/** Removes a customer's lead source, the `original` included; throws 404 as `requireLeadSource` does. */
export function deleteLeadSource(world: World, id: string): void {
  const { current } = requireLeadSource(world, id)
  const words = wordsOfLeadSource(current, undefined)
  addToTimeline(world, requireCustomer(world, id), formatTime(world.now()), words)
  world.leadSources.delete(id)
}

function replaced(
  previous: LeadSourceRecord | undefined,
  input: LeadSourceInput,
  now: string,
  { id, rules }: { id: string; rules: Pick<Rules, 'unchangedPut'> },
): LeadSourceRecord {
  if (!previous) {
    const first = { ...input, createdTime: now, updatedTime: now }
    return { id, current: first, original: first }
  }
  const { createdTime, updatedTime, ...values } = previous.current
  if (rules.unchangedPut === 'keep-revision' && sameJson(input, values)) return previous
  return { ...previous, current: { ...input, createdTime, updatedTime: now } }
}
