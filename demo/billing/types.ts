export interface Website {
  id: string
  name: string
  url: string
}

export interface Subscription {
  id: string
  customerId: string
  websiteId: string
  plan: string
  status: 'active' | 'trialing' | 'paused' | 'canceled'
  amount: number
  currency: string
  interval: 'month' | 'year'
  startTime: string
  renewalTime: string
}

export interface Invoice {
  id: string
  customerId: string
  invoiceNumber: string
  status: 'draft' | 'issued' | 'paid' | 'past-due' | 'voided'
  amount: number
  currency: string
  createdTime: string
  dueTime: string
}

export interface Transaction {
  id: string
  customerId: string
  type: 'sale' | 'refund'
  result: 'approved' | 'declined'
  method: string
  amount: number
  currency: string
  processedTime: string
}
