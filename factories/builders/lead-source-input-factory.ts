import type * as z from 'zod/mini'
import type { LeadSourceInput } from '#resources/lead-source/lead-source-schemas'
import type { Building } from '../building/building.ts'
import { ContractFactory } from '../building/contract-factory.ts'
import { sourceOf } from '../building/source-of.ts'
import type { FactoryTransient } from '../building/transient.ts'
import { makeLeadSourceMembers } from '../values/lead-source.ts'

/** Builds bodies for `PUT /customers/{id}/lead-source`. */
export class LeadSourceInputFactory extends ContractFactory<LeadSourceInput, FactoryTransient> {
  get contract(): z.ZodMiniType {
    return this.version.schemas.leadSourceInput
  }

  get noun(): string {
    return "a lead source's input"
  }
}

export function generateLeadSourceInput(
  options: Building<LeadSourceInput, FactoryTransient>,
): LeadSourceInput {
  return makeLeadSourceMembers(sourceOf(options, 'leadSourceInput'))
}
