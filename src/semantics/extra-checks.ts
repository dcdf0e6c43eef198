import type { Failure } from '#contract/failures'
import { valueAt } from '#contract/value-at'
import type { World } from '#database/world'
import { invalidCustomFields } from './custom-fields.ts'
import type { Rules } from './rules.ts'
import { unknownMembers } from './strict-body.ts'
import { unknownInstrument } from './unknown-instrument.ts'

/** What a mock checks in a customer's body besides the contract, because its options ask for it. */
export const extraChecks =
  (rules: Rules, world: World) =>
  (body: object, customerId?: string): Failure[] => [
    ...(rules.strictBody ? unknownMembers(body) : []),
    ...(rules.customFields ? invalidCustomFields(body, rules.customFields) : []),
    ...(rules.websites ? unknownWebsite(body, rules.websites) : []),
    ...unknownInstrument(world, rules, body, customerId),
  ]

function unknownWebsite(body: object, websites: readonly string[]): Failure[] {
  const websiteId = valueAt(body, ['websiteId'])
  if (typeof websiteId !== 'string' || websites.includes(websiteId)) return []
  const known = websites.map((id) => `"${id}"`).join(', ') || 'none'
  return [{ path: ['websiteId'], message: `must be a website of this mock (known: ${known})` }]
}
