import type { CustomerRecord } from './customer.ts'
import type { CustomerBody } from './customer-body.ts'
import type { CustomerRules } from './customer-rules.ts'
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
  { input, payment, now }: CustomerBody,
  { id, organizationId, previous }: WriteCustomer,
): CustomerRecord {
  const spent = payment && {
    token: payment.token,
    instrument: payment.tokens.instrumentOfToken(world, payment.token),
  }
  const next = upsert(previous, input, { id, organizationId, now, spent, rules })
  const record = next === previous ? previous : world.tables.customers.put(next)
  payment?.tokens.spendToken(world, payment.token, record, now)
  if (record !== previous) {
    const type = previous ? 'customer-updated' : 'customer-created'
    world.announce({ table: 'customers', type, record, ...(previous && { previous }) })
  }
  return record
}
