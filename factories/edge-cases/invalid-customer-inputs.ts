import { bodyProblem } from '#engine/body/body-problem'
import { coded } from '#engine/problem/mock-error'
import type { InvalidField } from '#engine/problem/problem-details'
import { parseWordless } from '#engine/problem/unsaid'
import type { Schema } from '#engine/schema/schema'
import { type Fault, faultName, faultsOf } from '#engine/schema/schema-faults'
import { customerInput as of2023 } from '#resources/contracts/2023-01/customer-writing'
import {
  instrumentVariants,
  paymentInstrumentInput,
} from '#resources/contracts/2023-01/default-instrument'
import { customerInput as of2026 } from '#resources/contracts/2026-08/customer-writing'
import { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'

/** A body that the API refuses. */
export interface InvalidCustomerInput {
  /** The member and the rule that it breaks, such as `primaryAddress.country: pattern`. */
  name: string
  /** What to send as JSON; `undefined` stands for a request without a body. */
  body: unknown
  /** What the 422 says of it. */
  invalidFields: InvalidField[]
}

interface InvalidInputOptions {
  /**
   * Which version of the API refuses the bodies.
   * @default '2023-01'
   */
  contract?: ContractVersion
}

const inputs: Record<ContractVersion, Schema> = { '2023-01': of2023, '2026-08': of2026 }

const variants = new Map([[paymentInstrumentInput, instrumentVariants]])

/**
 * Every way in which the body of `PUT /customers/{id}` or `POST /customers` can break the API's
 * definition, one by one: each type, bound, pattern, format, choice and required member. They follow
 * from the definition, so none is missing; the items of lists fail in the second place.
 *
 * @example
 * for (const { name, body, invalidFields } of invalidCustomerInputs()) {
 *   test(name, () => expect(check(body)).toEqual(invalidFields))
 * }
 */
export const invalidCustomerInputs = ({
  contract = defaultVersion,
}: InvalidInputOptions = {}): InvalidCustomerInput[] => invalidInputs(inputs[contract])

/** The same for any schema of bodies; throws where a fault of the schema is none. */
export function invalidInputs(schema: Schema): InvalidCustomerInput[] {
  const noBody: Fault = { path: [], rule: 'required', value: undefined }
  return [noBody, ...faultsOf(schema, variants)].map((fault) => {
    const name = faultName(fault)
    const invalidFields = invalidFieldsOf(schema, fault.value)
    const path = fault.path.join('.')
    if (invalidFields.length > 0 && invalidFields.every(({ field }) => field === path)) {
      return { name, body: fault.value, invalidFields }
    }
    throw coded(
      'REBILLY_MOCK_DEFECT',
      new Error(
        `Failed to break "${name}": ${JSON.stringify(fault.value)} gives ${JSON.stringify(invalidFields)}. Correct what \`faultsOf\` makes for it.`,
      ),
    )
  })
}

function invalidFieldsOf(schema: Schema, body: unknown): InvalidField[] {
  const { error } = parseWordless(schema, body)
  return (error && bodyProblem(body, [], error.issues).invalidFields) ?? []
}
