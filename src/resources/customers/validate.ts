import { checkBody } from '#engine/body/check-body'
import type { Failure } from '#engine/problem/failures'
import type { CustomerWriting } from './customer-contract.ts'
import type { ValidCustomerInput } from './customer-input.ts'
import type { CustomerRules } from './customer-rules.ts'

interface Against {
  readonly rules: Pick<CustomerRules, 'extraChecks'>
  readonly writing: CustomerWriting
  /** Failures that were found elsewhere and belong into the same answer. */
  readonly others: readonly Failure[]
  readonly customerId?: string | undefined
}

/**
 * Checks a customer's body against the contract and against what this mock was told; throws one 422
 * with every failure.
 */
export const validate = (
  body: unknown,
  { rules, writing, others, customerId }: Against,
): ValidCustomerInput =>
  checkBody(writing.input, body, (object) => [
    ...others,
    ...(rules.extraChecks?.(object, customerId) ?? []),
  ])
