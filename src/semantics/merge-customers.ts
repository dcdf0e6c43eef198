import type { CustomerRecord } from '#contract/customer'
import { invalid } from '#contract/invalid'
import type { TagRecord } from '#contract/tag'
import { formatTime } from '#contract/time'
import type { World } from '#database/world'
import { announce } from './announce.ts'
import { instrumentsOf } from './instruments-of.ts'
import { requireCustomer } from './require-customer.ts'
import { moveTimeline } from './timeline/tell.ts'

export interface MergeCustomers {
  /** The duplicate, which disappears. */
  readonly id: string
  /** The customer that survives. */
  readonly targetCustomerId: string | null
}

/**
 * Merges a customer into another, which gets its tags, timeline and payment instruments, and what it had
 * not: the default one of those, the lead source. The mock remembers the merged id, so that it is not created again
 * by mistake.
 */
export function mergeCustomers(world: World, { id, targetCustomerId }: MergeCustomers): void {
  const targetId = validTarget(id, targetCustomerId)
  const source = requireCustomer(world, id)
  const target = requireCustomer(world, targetId)

  moveTimeline(world, source, target)
  const now = formatTime(world.now())
  const customer = world.customers.put(merged(source, target, now))
  moveLeadSource(world, id, targetId)
  moveInstruments(world, id, targetId, now)
  world.customers.delete(id)
  remember(world, id, targetId)
  announce(world, { type: 'customer-merged', customer, previous: target, duplicate: source })
}

function validTarget(id: string, targetCustomerId: string | null): string {
  const field = 'targetCustomerId'
  if (!targetCustomerId) {
    const message = 'is required in the query: the id of the customer that survives'
    throw invalid([{ field, message }], { rule: 'query' })
  }
  if (targetCustomerId === id) {
    const message = 'must be another customer than the one to merge'
    throw invalid([{ field, message }], { rule: 'query' })
  }
  return targetCustomerId
}

function merged(source: CustomerRecord, target: CustomerRecord, now: string): CustomerRecord {
  return {
    ...target,
    tags: united(target.tags, source.tags),
    defaultPaymentInstrument: target.defaultPaymentInstrument ?? source.defaultPaymentInstrument,
    revision: target.revision + 1,
    updatedTime: now,
  }
}

/** The names of tags are compared without case. */
function united(own: readonly TagRecord[], others: readonly TagRecord[]): TagRecord[] {
  const names = new Set(own.map(({ name }) => name.toLowerCase()))
  return [...own, ...others.filter(({ name }) => !names.has(name.toLowerCase()))]
}

function moveLeadSource(world: World, id: string, targetId: string): void {
  const moved = world.leadSources.get(id)
  if (!moved) return
  world.leadSources.delete(id)
  if (!world.leadSources.get(targetId)) world.leadSources.put({ ...moved, id: targetId })
}

function moveInstruments(world: World, id: string, customerId: string, updatedTime: string): void {
  for (const each of instrumentsOf(world, id)) {
    world.instruments.put({ ...each, customerId, updatedTime, revision: each.revision + 1 })
  }
}

/** Those that were merged into the source before now lead to the target, so that no trail goes cold. */
function remember(world: World, id: string, targetCustomerId: string): void {
  const before = world.mergedCustomers.all().filter((each) => each.targetCustomerId === id)
  for (const each of before) world.mergedCustomers.put({ ...each, targetCustomerId })
  world.mergedCustomers.put({ id, targetCustomerId })
  // With `mergedIds: 'recreate'` the target may once have been merged away itself.
  world.mergedCustomers.delete(targetCustomerId)
}
