import { checkBody } from '#engine/body/check-body'
import { unknownMembersOf } from '#engine/body/strangers'
import { Problem } from '#engine/problem/problem'
import type { Rules } from '#engine/rules'
import { formatTime } from '#engine/values/time'
import { urlOf } from '#engine/values/url'
import { requireCustomer } from '../owners/require-customer.ts'
import { addToTimeline } from '../timeline/tell.ts'
import type { LeadSourceRecord, LeadSourceSchemas } from './lead-source-schemas.ts'
import { wordsOfLeadSource } from './lead-source-words.ts'
import type { LeadSourceWorld } from './lead-source-world.ts'
import { replaced } from './replaced.ts'

/** The lead source of a customer; throws 404 when there is no such customer, or none is set. */
export function requireLeadSource(world: LeadSourceWorld, id: string): LeadSourceRecord {
  requireCustomer(world, id)
  const record = world.tables.leadSources.get(id)
  if (record) return record
  const path = urlOf('', 'customers', id, 'lead-source')
  throw new Problem(404, `Customer "${id}" has no lead source. PUT ${path} sets it.`)
}

interface PutLeadSource {
  readonly leadSources: LeadSourceSchemas
  readonly id: string
  readonly body: unknown
}

/** Sets or replaces a customer's lead source. The first one stays as `original`. */
export function putLeadSource(
  world: LeadSourceWorld,
  rules: Rules,
  { leadSources: { leadSourceInput, leadSource }, id, body }: PutLeadSource,
): LeadSourceRecord {
  const input = checkBody(leadSourceInput, body, (object) =>
    rules.strictBody ? unknownMembersOf(object, leadSource) : [],
  )
  const customer = requireCustomer(world, id)

  const now = formatTime(world.now())
  const previous = world.tables.leadSources.get(id)
  const next = replaced(previous, input, now, { id, rules })
  if (next === previous) return previous
  addToTimeline(world, customer, now, wordsOfLeadSource(previous?.current, next.current))
  return world.tables.leadSources.put(next)
}

/** Removes a customer's lead source, the `original` included; throws 404 as `requireLeadSource` does. */
export function deleteLeadSource(world: LeadSourceWorld, id: string): void {
  const { current } = requireLeadSource(world, id)
  const words = wordsOfLeadSource(current, undefined)
  addToTimeline(world, requireCustomer(world, id), formatTime(world.now()), words)
  world.tables.leadSources.delete(id)
}
