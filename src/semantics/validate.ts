import { checkBody, type Failure, valueAt } from '#contract/check-body'
import { customerInput, type ValidCustomerInput } from '#contract/customer-input'
import { invalidCustomFields } from './custom-fields.ts'
import type { Rules } from './rules.ts'
import { unknownMembers } from './strict-body.ts'

/**
 * Checks a customer's body against the contract and against what this mock was told (websites, custom
 * fields, strict bodies); throws one 422 with every failure. `others` are failures that were found
 * elsewhere and belong into the same answer.
 */
export function validate(body: unknown, rules: Rules, others: Failure[] = []): ValidCustomerInput {
  return checkBody(customerInput, body, (object) => [
    ...others,
    ...(rules.strictBody ? unknownMembers(object) : []),
    ...(rules.customFields ? invalidCustomFields(object, rules.customFields) : []),
    ...(rules.websites ? unknownWebsite(object, rules.websites) : []),
  ])
}

function unknownWebsite(body: object, websites: readonly string[]): Failure[] {
  const websiteId = valueAt(body, ['websiteId'])
  if (typeof websiteId !== 'string' || websites.includes(websiteId)) return []
  const known = websites.map((id) => `"${id}"`).join(', ') || 'none'
  return [{ path: ['websiteId'], message: `must be a website of this mock (known: ${known})` }]
}
