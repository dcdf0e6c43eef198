import type { DeepPartial } from 'fishery'
import type { CustomerRecord } from '#resources/customers/customer-schemas'

/** What a caller fixed of a customer; the rest is made to fit it. */
export type GivenCustomer = DeepPartial<CustomerRecord>

/** What the traits say of a customer's past. */
export interface Past {
  lead?: boolean | undefined
  paying?: boolean | undefined
  vip?: boolean | undefined
  createdDaysAgo?: number | undefined
  revised?: number | undefined
  currency?: string | undefined
}
