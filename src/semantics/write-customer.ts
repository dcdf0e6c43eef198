import type { CustomerRecord } from '#contract/customer'
import type { World } from '#database/world'
import { announce } from './announce.ts'
import type { CustomerBody } from './customer-body.ts'
import type { Rules } from './rules.ts'
import { upsert } from './upsert.ts'

export interface WriteCustomer {
  readonly id: string
  readonly organizationId: string
  /** The customer as it was; `undefined` makes a new one. */
  readonly previous: CustomerRecord | undefined
}

/** Stores what a good body makes of a customer, and spends its token. Nothing in here can fail. */
export function writeCustomer(
  world: World,
  rules: Rules,
  { input, payment, now }: CustomerBody,
  { id, organizationId, previous }: WriteCustomer,
): CustomerRecord {
  const spent = payment && {
    token: payment.token,
    instrument: payment.tokens.instrumentOfToken(world, payment.token),
  }
  const next = upsert(previous, input, { id, organizationId, now, spent, rules })
  const record = next === previous ? previous : world.customers.put(next)
  payment?.tokens.spendToken(world, payment.token, record, now)
  if (record !== previous) {
    announce(
      world,
      previous
        ? { type: 'customer-updated', customer: record, previous }
        : { type: 'customer-created', customer: record },
    )
  }
  return record
}
