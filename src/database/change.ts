import type { CustomerRecord } from '#contract/customer'

/** What happened to a customer, as it is after that. */
export type CustomerChange =
  | { readonly type: 'customer-created' | 'customer-updated'; readonly customer: CustomerRecord }
  | {
      readonly type: 'customer-merged'
      readonly customer: CustomerRecord
      /** The customer that was merged into the other, as it was before. */
      readonly duplicate: CustomerRecord
    }
