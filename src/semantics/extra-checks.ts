import { type Failure, valueAt } from '#contract/check-body'
import { invalidCustomFields } from './custom-fields.ts'
import type { Rules } from './rules.ts'
import { unknownMembers } from './strict-body.ts'

/** What a mock checks in a customer's body besides the contract, because its options ask for it. */
export const extraChecks =
  ({ strictBody, customFields, websites }: Rules) =>
  (body: object): Failure[] => [
    ...(strictBody ? unknownMembers(body) : []),
    ...(customFields ? invalidCustomFields(body, customFields) : []),
    ...(websites ? unknownWebsite(body, websites) : []),
  ]

function unknownWebsite(body: object, websites: readonly string[]): Failure[] {
  const websiteId = valueAt(body, ['websiteId'])
  if (typeof websiteId !== 'string' || websites.includes(websiteId)) return []
  const known = websites.map((id) => `"${id}"`).join(', ') || 'none'
  return [{ path: ['websiteId'], message: `must be a website of this mock (known: ${known})` }]
}
