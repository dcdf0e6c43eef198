import type { CustomerRecord } from '#contract/customer'

/** What happened to a customer, as it is after that and, unless it is new, as it was before. */
export type CustomerChange =
  | { readonly type: 'customer-created'; readonly customer: CustomerRecord }
  | Modification

export type Modification =
  | {
      readonly type: 'customer-updated'
      readonly customer: CustomerRecord
      readonly previous: CustomerRecord
    }
  | {
      readonly type: 'customer-merged'
      readonly customer: CustomerRecord
      readonly previous: CustomerRecord
      /** The customer that was merged into the other, as it was before. */
      readonly duplicate: CustomerRecord
    }
