import { invalid } from '#engine/problem/invalid'
import { messageOf } from '#engine/problem/messages'
import { parseWordless } from '#engine/problem/unsaid'
import { formatTime } from '#engine/values/time'
import { valueAt } from '#engine/values/value-at'
import { invalidTags, seedTags } from '../tags/seed-tags.ts'
import type { TagSeed } from '../tags/tag-input.ts'
import { type CustomerRecord, customerRecord } from './customer.ts'
import { freeId, invalidId } from './customer-id.ts'
import type { CustomerInput } from './customer-input.ts'
import type { CustomerRules } from './customer-rules.ts'
import type { CustomerWorld } from './customer-world.ts'
import { extraChecks } from './extra-checks.ts'
import { upsert } from './upsert.ts'
import { validate } from './validate.ts'

/** Start data of one customer: what a body may hold, and the members that only a server sets. */
export type CustomerSeed = CustomerInput &
  Partial<Omit<CustomerRecord, keyof CustomerInput | 'tags'>> & {
    /** Each needs its `name` only. A tag that the mock knows by that name is taken as it is. */
    tags?: readonly TagSeed[]
  }

/**
 * Makes a record of start data: written as PUT would, then with the members that only a server sets. Of
 * the ids that it lacks it gets none that is `taken`. Throws a 422 problem when a part of it breaks the
 * contract.
 */
export function seedRecord(
  world: CustomerWorld,
  rules: CustomerRules,
  seed: CustomerSeed,
  taken: ReadonlySet<string> = new Set(),
): CustomerRecord {
  const id = seed.id ?? freeId(world, taken)
  const now = formatTime(world.now())
  const organizationId = seed.organizationId ?? rules.organizationId
  // A member that nobody knows is a slip in a fixture, though a request may send it.
  const strict = {
    ...rules,
    extraChecks: extraChecks({ ...rules, strictBody: true, paymentInstruments: 'any' }, world),
  }
  const input = validate(seed, strict, [...invalidId(id), ...invalidTags(world, seed.tags ?? [])])
  const written = upsert(undefined, input, {
    id,
    organizationId,
    now,
    rules,
  })
  const createdTime = seed.createdTime ?? now
  const record = {
    ...written,
    createdTime,
    updatedTime: seed.updatedTime ?? createdTime,
    averageValue: seed.averageValue ?? written.averageValue,
    paymentCount: seed.paymentCount ?? written.paymentCount,
    lastPaymentTime: seed.lastPaymentTime ?? written.lastPaymentTime,
    lifetimeRevenue: seed.lifetimeRevenue ?? written.lifetimeRevenue,
    invoiceCount: seed.invoiceCount ?? written.invoiceCount,
    tags: seedTags(world, seed.tags ?? [], now, taken),
    revision: seed.revision ?? written.revision,
    hasFulfilledKyc: seed.hasFulfilledKyc ?? written.hasFulfilledKyc,
  }
  const result = parseWordless(customerRecord, record)
  if (result.success) return record
  throw invalid(
    result.error.issues.map((issue) => ({
      field: issue.path.join('.'),
      message: messageOf(issue, valueAt(record, issue.path)),
    })),
  )
}
