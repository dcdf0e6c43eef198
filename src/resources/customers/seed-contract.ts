import type { TagSchemas } from '../tags/tag-schemas.ts'
import type { CustomerReading, CustomerWriting } from './customer-contract.ts'
import type { CustomerRules } from './customer-rules.ts'

/** What start data of customers is held against. */
export interface SeedContract {
  readonly writing: CustomerWriting
  readonly reading: CustomerReading
  readonly tags: TagSchemas
}

/** Loads it. */
export async function seedContract({ contract }: CustomerRules): Promise<SeedContract> {
  const [writing, reading, tags] = await Promise.all([
    contract.customerWriting(),
    contract.customerReading(),
    contract.tags(),
  ])
  return { writing, reading, tags }
}
