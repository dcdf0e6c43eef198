import type { CustomerBody } from './customer-body.ts'
import type { CustomerRules } from './customer-rules.ts'
import type { CustomerRecord } from './customer-schemas.ts'
import type { CustomerWorld } from './customer-world.ts'
import { upsert } from './upsert.ts'

export interface WriteCustomer {
  readonly id: string
  readonly organizationId: string
  /** The customer as it was; `undefined` makes a new one. */
  readonly previous: CustomerRecord | undefined
}

/** Stores what a good body makes of a customer, and spends its token. Nothing in here can fail. */
export function writeCustomer(
  world: CustomerWorld,
  rules: CustomerRules,
  { input, payment, now, writing, leadSources }: CustomerBody,
  { id, organizationId, previous }: WriteCustomer,
): CustomerRecord {
  const spent = payment && {
    token: payment.token,
    instrument: payment.tokens.instrumentOfToken(world, payment.token),
  }
  const said = writing.instrumentOf({ input, previous, world })
  const next = upsert(previous, input, { id, organizationId, now, spent, said, rules, writing })
  const record = next === previous ? previous : world.tables.customers.put(next)
  const { leadSource } = input
  // What a body says wins over its token.
  const tell =
    leadSource && leadSources?.setWithCustomer(world, { id, input: leadSource, rules, now })
  payment?.tokens.spendToken(world, payment.token, record, now)
  if (record !== previous) {
    const type = previous ? 'customer-updated' : 'customer-created'
    world.announce({ table: 'customers', type, record, ...(previous && { previous }) })
  }
  tell?.()
  return record
}
