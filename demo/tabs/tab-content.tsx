import type { BillingApi } from '../billing/billing-api.ts'
import { InvoicesTab } from './invoices-tab.tsx'
import { SubscriptionsTab } from './subscriptions-tab.tsx'
import type { TabName } from './tab-names.ts'
import { TimelineTab } from './timeline-tab.tsx'
import { TransactionsTab } from './transactions-tab.tsx'

interface Props {
  tab: Exclude<TabName, 'Profile'>
  api: BillingApi
  customerId: string
}

const contents = {
  Subscriptions: SubscriptionsTab,
  Invoices: InvoicesTab,
  Transactions: TransactionsTab,
  Timeline: TimelineTab,
} as const

/** What is under each tab but that of the form. */
export function TabContent({ tab, api, customerId }: Props) {
  const Content = contents[tab]
  return <Content key={customerId} api={api} customerId={customerId} />
}
