import type * as z from 'zod/mini'
import type { Failure } from '#engine/problem/failures'
import type { ResourceDescription } from '#engine/resource/description'
import type { PaymentInstrument } from '../payment-instruments/payment-instrument.ts'
import type { ValidCustomerInput } from './customer-input.ts'
import type { CustomerRecord, CustomerSchemas } from './customer-schemas.ts'
import type { CustomerWorld } from './customer-world.ts'

/** What a body is held against besides that it is a customer's. */
interface BodyOf {
  readonly input: ValidCustomerInput
  /** The customer as it was. */
  readonly previous: CustomerRecord | undefined
  readonly world: Pick<CustomerWorld, 'tables'>
}

/** What a version of the API says of a customer's body, and of what becomes of it. */
export interface CustomerWriting {
  /** The body of `PUT /customers/{id}` and `POST /customers`. */
  readonly input: z.ZodMiniType<ValidCustomerInput> & { readonly shape: object }
  /** What a body says of the default payment instrument; `undefined` leaves it as it is. */
  instrumentOf(body: BodyOf): PaymentInstrument | null | undefined
  /**
   * The members that not every version has, as a body leaves them; where it says nothing they are as in `kept`,
   * or else as in a new customer.
   */
  ownMembers(body: Omit<BodyOf, 'world'>, kept: CustomerRecord | undefined): object
  /** Those that only a server sets, which start data may have. */
  readonly ofServer: readonly string[]
  /** Where a body names an instrument by its id. */
  readonly instrumentPath: readonly string[]
}

/** What only some mocks need of a version: for what is shown, for start data, and for the OpenAPI document. */
export interface CustomerReading extends CustomerSchemas {
  readonly description: Pick<ResourceDescription, 'requests' | 'responses' | 'choices' | 'notes'>
  /** Members inside of others that the version does not know. */
  strangersIn(body: object): Failure[]
}

/** What the version of the API that is mocked says of customers. */
export interface CustomerContract {
  /** For any body, or only for those given, of which it may be known that they need less. */
  customerWriting(...bodies: unknown[]): Promise<CustomerWriting>
  customerReading(): Promise<CustomerReading>
}
