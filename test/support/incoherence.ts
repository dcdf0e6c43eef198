import { contactHash } from '#resources/contact/contact-hash'
import type { CustomerRecord } from '#resources/contracts/types'

const cents = (amount: number) => Math.round(amount * 100)

/** Everything in a customer that does not fit the rest of it, in words; for amounts with two decimals. */
export function incoherenceOf(customer: CustomerRecord): string[] {
  const { averageValue, lifetimeRevenue, invoiceCount, paymentCount, lastPaymentTime } = customer
  const { createdTime, updatedTime, revision, primaryAddress: contact } = customer
  const email = contact?.emails.find(({ primary }) => primary) ?? contact?.emails[0]
  const rules: Record<string, boolean> = {
    'the average payment is whole cents': averageValue.amount === cents(averageValue.amount) / 100,
    'average times count is the revenue':
      lifetimeRevenue.amount === (cents(averageValue.amount) * paymentCount) / 100,
    'both amounts are in one currency': averageValue.currency === lifetimeRevenue.currency,
    'there is a last payment if there is any': (lastPaymentTime === null) === (paymentCount === 0),
    'each payment is of an invoice': paymentCount <= invoiceCount,
    'the counts are no less than zero': invoiceCount >= 0 && paymentCount >= 0 && revision >= 0,
    'it was created before it paid': lastPaymentTime === null || createdTime <= lastPaymentTime,
    'it was created before it was changed': createdTime <= updatedTime,
    'it was changed if its revision says so': revision > 0 || createdTime === updatedTime,
    'the e-mail address is that of its contact': customer.email === (email?.value ?? null),
    'the names are those of its contact':
      customer.firstName === (contact?.firstName ?? null) &&
      customer.lastName === (contact?.lastName ?? null),
    'the hash is that of its contact': !contact || contact.hash === contactHash(contact),
    'who pays has something to pay with':
      paymentCount === 0 || customer.defaultPaymentInstrument !== null,
  }
  return Object.keys(rules).filter((rule) => !rules[rule])
}
