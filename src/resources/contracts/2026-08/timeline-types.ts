import { timelineTypes as earlier } from '../2023-01/timeline-types.ts'

type Earlier = (typeof earlier)[number]
type Gone = Extract<Earlier, `cashier-request-${string}`>

const isLeft = (type: Earlier): type is Exclude<Earlier, Gone> =>
  !type.startsWith('cashier-request-')

/** The types of a timeline's messages: the requests of the cashier are requests of deposits now. */
export const timelineTypes = [
  ...earlier.filter(isLeft),
  'deposit-request-completed',
  'deposit-request-created',
  'deposit-request-expired',
  'deposit-request-started',
  'order-trial-ended',
  'quote-canceled',
  'quote-created',
  'quote-expired',
  'quote-issued',
  'quote-order-attached',
  'quote-recalled',
  'quote-rejected',
  'quote-updated',
  'subscription-pause-created',
  'subscription-pause-revoked',
  'transaction-partially-refunded',
] as const
