import { checkBody } from '#contract/check-body'
import { customerInput, type ValidCustomerInput } from '#contract/customer-input'
import type { Failure } from '#contract/failures'
import type { Rules } from './rules.ts'

/**
 * Checks a customer's body against the contract and against what this mock was told; throws one 422
 * with every failure. `others` are failures that were found elsewhere and belong into the same answer.
 */
export function validate(
  body: unknown,
  rules: Rules,
  others: Failure[] = [],
  customerId?: string,
): ValidCustomerInput {
  return checkBody(customerInput, body, (object) => [
    ...others,
    ...(rules.extraChecks?.(object, customerId) ?? []),
  ])
}
