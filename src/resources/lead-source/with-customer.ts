import type { Rules } from '#engine/rules'
import { addToTimeline } from '../timeline/tell.ts'
import type { LeadSourceInput } from './lead-source-schemas.ts'
import { wordsOfLeadSource } from './lead-source-words.ts'
import type { LeadSourceWorld } from './lead-source-world.ts'
import { replaced } from './replaced.ts'

interface WithCustomer {
  readonly id: string
  readonly input: LeadSourceInput
  readonly rules: Pick<Rules, 'unchangedPut'>
  readonly now: string
}

/**
 * Sets the lead source that stood in a customer's body, once the customer is there; what it returns tells the
 * timeline of it, which must first have heard of the customer itself.
 */
export function setWithCustomer(
  world: LeadSourceWorld,
  { id, input, rules, now }: WithCustomer,
): () => void {
  const previous = world.tables.leadSources.get(id)
  const next = replaced(previous, input, now, { id, rules })
  if (next === previous) return () => {}
  world.tables.leadSources.put(next)
  return () => {
    const customer = world.tables.customers.get(id)
    const words = wordsOfLeadSource(previous?.current, next.current)
    if (customer) addToTimeline(world, customer, now, words)
  }
}
