import { checkBody } from '#engine/body/check-body'
import type { Failure } from '#engine/problem/failures'
import { customerInput, type ValidCustomerInput } from './customer-input.ts'
import type { CustomerRules } from './customer-rules.ts'

/**
 * Checks a customer's body against the contract and against what this mock was told; throws one 422
 * with every failure. `others` are failures that were found elsewhere and belong into the same answer.
 */
export function validate(
  body: unknown,
  rules: CustomerRules,
  others: Failure[] = [],
  customerId?: string,
): ValidCustomerInput {
  return checkBody(customerInput, body, (object) => [
    ...others,
    ...(rules.extraChecks?.(object, customerId) ?? []),
  ])
}
