import { tableAt } from '#engine/references/places'
import type { Exchange } from '#engine/request/exchange'
import { representLeadSource } from '../lead-source/represent-lead-source.ts'
import { asOfNow } from '../payment-instruments/card-expiry.ts'
import { representInstrument } from '../payment-instruments/represent-instrument.ts'
import type { Embed } from './represent-customer.ts'

/** Names that `expand` takes for a customer. */
export const customerExpandable: readonly string[] = [
  'leadSource',
  'website',
  'defaultPaymentInstrument',
]

/** What makes the `_embedded` of a customer, if names are asked for. What is not there, or not mocked, is left out. */
export function embedding(expand: readonly string[], show: Exchange['embed']): Embed | undefined {
  if (expand.length === 0) return undefined
  return ({ id, defaultPaymentInstrument, websiteId }, { base, world }) => {
    const leadSource = world.tables.leadSources.get(id)
    const instrument = world.tables.instruments.get(
      defaultPaymentInstrument?.paymentInstrumentId ?? '',
    )
    const website =
      websiteId !== undefined &&
      expand.includes('website') &&
      show(tableAt(world.declarations, '/websites') ?? '', websiteId)
    return {
      ...(leadSource &&
        expand.includes('leadSource') && { leadSource: representLeadSource(leadSource, base) }),
      ...(instrument &&
        expand.includes('defaultPaymentInstrument') && {
          defaultPaymentInstrument: representInstrument(asOfNow(world)(instrument), base),
        }),
      ...(website && { website }),
    }
  }
}
