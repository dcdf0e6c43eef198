export const tabNames = [
  'Profile',
  'Subscriptions',
  'Invoices',
  'Transactions',
  'Timeline',
] as const

export type TabName = (typeof tabNames)[number]
