import type * as z from 'zod/mini'
import type { InstrumentRecord } from '#resources/contracts/types'
import type { CustomerRecord } from '#resources/customers/customer-schemas'
import type { InstrumentRecord as AnyInstrumentRecord } from '#resources/payment-instruments/instrument-schemas'
import type { Building } from '../building/building.ts'
import { ContractFactory } from '../building/contract-factory.ts'
import { sourceOf } from '../building/source-of.ts'
import type { FactoryTransient } from '../building/transient.ts'
import { makeInstrument } from '../values/instrument.ts'

export interface InstrumentTransient extends FactoryTransient {
  of: CustomerRecord
}

/** Builds payment instruments as the mock keeps them: a card, an account, an alternative method. */
export class InstrumentFactory<
  T extends AnyInstrumentRecord = InstrumentRecord,
> extends ContractFactory<T, InstrumentTransient> {
  get contract(): z.ZodMiniType {
    return this.version.schemas.instrument
  }

  get noun(): string {
    return 'an instrument'
  }

  /**
   * The record behind a customer's `defaultPaymentInstrument`: of the same id, method and owner. Its
   * values follow from the id and the customer alone, so it is the same whenever it is built. Of a
   * customer who holds none that is stored, a card of its own.
   *
   * @example
   * const customer = customerFactory.withCard().build()
   * instrumentFactory.of(customer).build().brand // 'Visa'
   */
  of(customer: CustomerRecord): this {
    return this.with({ of: customer })
  }
}

export function generateInstrument(
  options: Building<InstrumentRecord, InstrumentTransient>,
): InstrumentRecord {
  const given = { ...(options.params as Partial<InstrumentRecord>), ...options.associations }
  const source = sourceOf(options, 'instrument')
  return makeInstrument(source, given, options.transientParams.of) as InstrumentRecord
}
