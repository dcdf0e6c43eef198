import type * as z from 'zod/mini'
import type { PaymentInstrument } from '#resources/payment-instruments/payment-instrument'
import type { Source } from '../source/source.ts'
import type { About, Version } from '../values/customer.ts'

type Schemas = Readonly<
  Record<
    | 'contact'
    | 'customer'
    | 'customerInput'
    | 'instrument'
    | 'leadSource'
    | 'leadSourceInput'
    | 'paymentInstrument'
    | 'paymentToken'
    | 'tag'
    | 'tagName'
    | 'timelineMessage',
    z.ZodMiniType
  >
>

/** What a factory must know of a version of the API: what it builds must keep to that, and has its members. */
export interface VersionValues extends Version {
  /** What each kind of object keeps to. */
  readonly schemas: Schemas
  readonly paymentMethods: readonly string[]
  /** The members of a body that not every version has. */
  ownInput(source: Source, about: About): object
  /** A body that says that a customer pays with it. */
  saying(instrument: PaymentInstrument): object
}
