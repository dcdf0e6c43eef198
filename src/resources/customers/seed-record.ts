import { invalid } from '#engine/problem/invalid'
import { messageOf } from '#engine/problem/messages'
import { parseWordless } from '#engine/problem/unsaid'
import { formatTime } from '#engine/values/time'
import { valueAt } from '#engine/values/value-at'
import { invalidTags, seedTags } from '../tags/seed-tags.ts'
import type { TagSeed } from '../tags/tag-schemas.ts'
import { freeId, invalidId } from './customer-id.ts'
import type { Claimed, ValidCustomerInput } from './customer-input.ts'
import type { CustomerRules } from './customer-rules.ts'
import type { CustomerRecord } from './customer-schemas.ts'
import type { CustomerWorld } from './customer-world.ts'
import { extraChecks } from './extra-checks.ts'
import type { SeedContract } from './seed-contract.ts'
import { upsert } from './upsert.ts'
import { validate } from './validate.ts'

type ServersOwn = Omit<CustomerRecord, keyof ValidCustomerInput | keyof Claimed | 'tags'>

/** Start data of one customer, as far as it is the same in every version of the API. */
export type CustomerSeed = ValidCustomerInput &
  Claimed & { [Member in keyof ServersOwn]?: ServersOwn[Member] | undefined } & {
    /** Each needs its `name` only. A tag that the mock knows by that name is taken as it is. */
    tags?: readonly TagSeed[]
  }

/** By what rules start data is made into records. */
export interface Seeding {
  readonly rules: CustomerRules
  readonly contract: SeedContract
}

/**
 * Makes a record of start data: written as PUT would, then with the members that only a server sets. Of
 * the ids that it lacks it gets none that is `taken`. Throws a 422 problem when a part of it breaks the
 * contract.
 */
export function seedRecord(
  world: CustomerWorld,
  { rules, contract }: Seeding,
  seed: CustomerSeed,
  taken: ReadonlySet<string> = new Set(),
): CustomerRecord {
  const id = seed.id ?? freeId(world, taken)
  const now = formatTime(world.now())
  const organizationId = seed.organizationId ?? rules.organizationId
  // A member that nobody knows is a slip in a fixture, though a request may send it.
  const strict = { ...rules, strictBody: true, paymentInstruments: 'any' } as const
  const { writing, reading, tags } = contract
  const input = validate(seed, {
    rules: { extraChecks: extraChecks(strict, world, contract) },
    writing,
    others: [...invalidId(id), ...invalidTags(world, tags, seed.tags ?? [])],
  })
  const written = upsert(undefined, input, {
    id,
    organizationId,
    now,
    rules,
    writing,
    said: writing.instrumentOf({ input, previous: undefined, world }),
  })
  const createdTime = seed.createdTime ?? now
  const ofServer = writing.ofServer.flatMap((name) => {
    const value = valueAt(seed, [name])
    return value === undefined ? [] : [[name, value]]
  })
  const record = {
    ...written,
    ...Object.fromEntries(ofServer),
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
  const result = parseWordless(reading.customerRecord, record)
  if (result.success) return record
  throw invalid(
    result.error.issues.map((issue) => ({
      field: issue.path.join('.'),
      message: messageOf(issue, valueAt(record, issue.path)),
    })),
  )
}
