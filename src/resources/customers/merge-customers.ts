import { invalid } from '#engine/problem/invalid'
import { applyMoves, movesOf } from '#engine/references/move'
import { formatTime } from '#engine/values/time'
import { requireCustomer } from '../owners/require-customer.ts'
import type { TagRecord } from '../tags/tag-schemas.ts'
import { moveTimeline } from '../timeline/tell.ts'
import type { CustomerRecord } from './customer-schemas.ts'
import type { CustomerWorld } from './customer-world.ts'

export interface MergeCustomers {
  /** The duplicate, which disappears. */
  readonly id: string
  /** The customer that survives. */
  readonly targetCustomerId: string | null
}

/**
 * Merges a customer into another, which gets its tags, timeline, payment instruments and all else that refers to it,
 * and what it had not: the default one of the instruments, the lead source. The mock remembers the merged id, so that it is not created again
 * by mistake.
 */
export function mergeCustomers(
  world: CustomerWorld,
  { id, targetCustomerId }: MergeCustomers,
): void {
  const targetId = validTarget(id, targetCustomerId)
  const source = requireCustomer(world, id)
  const target = requireCustomer(world, targetId)

  const moves = movesOf(world, 'customers', id, targetId)

  moveTimeline(world, source, target)
  const now = formatTime(world.now())
  const customer = world.tables.customers.put(merged(source, target, now))
  moveLeadSource(world, id, targetId)
  world.tables.customers.delete(id)
  remember(world, id, targetId)
  world.announce({
    table: 'customers',
    type: 'customer-merged',
    record: customer,
    previous: target,
    duplicate: source,
  })
  applyMoves(world, moves)
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

function moveLeadSource(world: CustomerWorld, id: string, targetId: string): void {
  const moved = world.tables.leadSources.get(id)
  if (!moved) return
  world.tables.leadSources.delete(id)
  if (!world.tables.leadSources.get(targetId))
    world.tables.leadSources.put({ ...moved, id: targetId })
}

/** Those that were merged into the source before now lead to the target, so that no trail goes cold. */
function remember(world: CustomerWorld, id: string, targetCustomerId: string): void {
  const before = world.tables.mergedCustomers.all().filter((each) => each.targetCustomerId === id)
  for (const each of before) world.tables.mergedCustomers.put({ ...each, targetCustomerId })
  world.tables.mergedCustomers.put({ id, targetCustomerId })
  // With `mergedIds: 'recreate'` the target may once have been merged away itself.
  world.tables.mergedCustomers.delete(targetCustomerId)
}
