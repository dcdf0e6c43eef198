import type * as z from 'zod/mini'
import type { CustomerRecord } from '#resources/customers/customer-schemas'
import type { LeadSourceRecord } from '#resources/lead-source/lead-source-schemas'
import type { Building } from '../building/building.ts'
import { ContractFactory } from '../building/contract-factory.ts'
import { sourceOf } from '../building/source-of.ts'
import type { FactoryTransient } from '../building/transient.ts'
import { makeLeadSource } from '../values/lead-source.ts'

export interface LeadSourceTransient extends FactoryTransient {
  of: CustomerRecord
}

/** Builds lead sources as the mock keeps them: the present one, and the customer's first. */
export class LeadSourceFactory extends ContractFactory<LeadSourceRecord, LeadSourceTransient> {
  get contract(): z.ZodMiniType {
    return this.version.schemas.leadSource
  }

  get noun(): string {
    return 'a lead source'
  }

  /**
   * Where that customer came from.
   *
   * @example
   * const customer = customerFactory.build()
   * leadSourceFactory.of(customer).build().id === customer.id // true
   */
  of(customer: CustomerRecord): this {
    return this.with({ of: customer })
  }
}

export function generateLeadSource(
  options: Building<LeadSourceRecord, LeadSourceTransient>,
): LeadSourceRecord {
  return makeLeadSource(sourceOf(options, 'leadSource'), options.transientParams.of)
}
