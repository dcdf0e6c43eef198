import type { Invoice, Subscription, Transaction, Website } from './types.ts'

/** The mock gives each record a customer that there is. */
type Unowned<Record extends object> = Omit<Record, 'customerId'>

const websites: Website[] = [
  { id: 'web_roastery', name: 'Harbour Roastery', url: 'https://roastery.example' },
  { id: 'web_wholesale', name: 'Harbour Wholesale', url: 'https://wholesale.example' },
]

const plans = [
  { plan: 'Weekly beans', amount: 24, interval: 'month' },
  { plan: 'Office supply', amount: 180, interval: 'month' },
  { plan: 'Espresso club', amount: 39.5, interval: 'month' },
  { plan: 'Machine service', amount: 420, interval: 'year' },
] as const

const lives = ['active', 'active', 'trialing', 'active', 'canceled', 'paused'] as const
const payments = ['paid', 'draft', 'issued', 'paid', 'past-due', 'paid', 'issued'] as const
const methods = ['Visa', 'Mastercard', 'SEPA debit', 'PayPal'] as const
const currency = 'EUR'

/** What is there when the desk opens, around a day. */
export function billingRecords(today: Date) {
  /** Nine o'clock, so many days ago. */
  const ago = (days: number) => {
    const time = new Date(today.getTime() - days * 86_400_000)
    return `${time.toISOString().slice(0, 10)}T09:00:00Z`
  }

  const subscription = (index: number): Unowned<Subscription> => ({
    id: `sub_${1001 + index}`,
    websiteId: inTurn(websites, index).id,
    status: inTurn(lives, index),
    currency,
    startTime: ago(40 + index * 7),
    renewalTime: ago(-1 - (index % 28)),
    ...inTurn(plans, index),
  })

  const invoice = (index: number): Unowned<Invoice> => {
    const status = inTurn(payments, index)
    const age = status === 'past-due' ? 20 + index : 1 + (index % 12)
    return {
      id: `in_${2001 + index}`,
      invoiceNumber: `HR-${2001 + index}`,
      status,
      amount: inTurn(plans, index).amount,
      currency,
      createdTime: ago(age),
      dueTime: ago(age - 14),
    }
  }

  const transaction = (index: number): Unowned<Transaction> => ({
    id: `txn_${5001 + index}`,
    type: index % 7 === 3 ? 'refund' : 'sale',
    result: index % 6 === 4 ? 'declined' : 'approved',
    method: inTurn(methods, index),
    amount: inTurn(plans, index).amount,
    currency,
    processedTime: ago(1 + index),
  })

  return {
    websites,
    subscriptions: times(40, subscription),
    invoices: times(70, invoice),
    transactions: times(110, transaction),
  }
}

/** What comes at a place of a list that begins anew at its end. */
const inTurn = <Item>(list: readonly Item[], index: number): Item =>
  list[index % list.length] as Item

const times = <Item>(length: number, make: (index: number) => Item): Item[] =>
  Array.from({ length }, (_, index) => make(index))
