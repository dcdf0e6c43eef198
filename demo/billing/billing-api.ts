import type RebillyAPI from 'rebilly-js-sdk'
import type { TimelineMessage } from 'rebilly-mock'
import type { Invoice, Subscription, Transaction, Website } from './types.ts'

/** What the desk asks of the API about one customer's bills. */
export interface BillingApi {
  websites(): Promise<Website[]>
  subscriptions(customerId: string): Promise<Subscription[]>
  invoices(customerId: string): Promise<Invoice[]>
  issueInvoice(id: string): Promise<Invoice>
  voidInvoice(id: string): Promise<Invoice>
  transactions(customerId: string): Promise<Transaction[]>
  timeline(customerId: string): Promise<TimelineMessage[]>
  comment(customerId: string, message: string): Promise<TimelineMessage>
}

/** The same by the official client. */
export function billingApi(client: ReturnType<typeof RebillyAPI>): BillingApi {
  const ofCustomer = (id: string, sort: string) => ({
    filter: `customerId:${id}`,
    sort: [sort],
    limit: 100,
  })
  return {
    websites: () => all(client.websites.getAll()),
    subscriptions: (id) => all(client.subscriptions.getAll(ofCustomer(id, '-startTime'))),
    invoices: (id) => all(client.invoices.getAll(ofCustomer(id, '-createdTime'))),
    issueInvoice: (id) => one(client.invoices.issue({ id, data: {} })),
    voidInvoice: (id) => one(client.invoices.void({ id })),
    transactions: (id) => all(client.transactions.getAll(ofCustomer(id, '-processedTime'))),
    timeline: (id) =>
      all(client.customers.getAllTimelineMessages({ id: encodeURIComponent(id), limit: 100 })),
    comment: (id, message) =>
      one(
        client.customers.createTimelineComment({ id: encodeURIComponent(id), data: { message } }),
      ),
  }
}

// What the client's own types say is more than the demo's document has: here its answers become that.
async function all<Fields>(answer: Promise<{ items: { fields: unknown }[] }>): Promise<Fields[]> {
  const { items } = await answer
  return items.map(({ fields }) => fields as Fields)
}

async function one<Fields>(answer: Promise<{ fields: unknown }>): Promise<Fields> {
  const { fields } = await answer
  return fields as Fields
}
