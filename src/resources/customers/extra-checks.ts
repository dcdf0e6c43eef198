import type { Failure } from '#engine/problem/failures'
import { valueAt } from '#engine/values/value-at'
import { invalidCustomFields } from './custom-fields.ts'
import type { CustomerReading, CustomerWriting } from './customer-contract.ts'
import type { CustomerRules } from './customer-rules.ts'
import type { CustomerWorld } from './customer-world.ts'
import { unknownInstrument } from './unknown-instrument.ts'
import { unknownMembers } from './unknown-members.ts'

/** What the version says that is mocked. */
export interface Contracts {
  readonly writing: CustomerWriting
  readonly reading: CustomerReading
}

/** What a mock checks in a customer's body besides the contract, because its options ask for it. */
export const extraChecks =
  (rules: CustomerRules, world: CustomerWorld, { writing, reading }: Contracts) =>
  (body: object, customerId?: string): Failure[] => [
    ...(rules.strictBody ? unknownMembers(body, writing, reading) : []),
    ...(rules.customFields ? invalidCustomFields(body, rules.customFields) : []),
    ...(rules.websites ? unknownWebsite(body, rules.websites) : []),
    ...unknownInstrument(world, rules, writing, body, customerId),
  ]

function unknownWebsite(body: object, websites: readonly string[]): Failure[] {
  const websiteId = valueAt(body, ['websiteId'])
  if (typeof websiteId !== 'string' || websites.includes(websiteId)) return []
  const known = websites.map((id) => `"${id}"`).join(', ') || 'none'
  return [{ path: ['websiteId'], message: `must be a website of this mock (known: ${known})` }]
}
