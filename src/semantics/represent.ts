import type { Customer, CustomerRecord } from '#contract/customer'
import type { LeadSourceRecord } from '#contract/lead-source'
import type { World } from '#database/world'
import { representInstrument } from './represent-instrument.ts'
import { representLeadSource } from './represent-lead-source.ts'
import { representTag } from './tags/represent-tag.ts'
import { attachmentsUrl, customerUrl, instrumentUrl, leadSourceUrl, websiteUrl } from './urls.ts'

/** What a response needs to know of its request. */
export interface Representation {
  /** Origin and path before `/customers`, as the client used them, without a slash at the end. */
  readonly base: string
  /** Names asked for in `expand`. */
  readonly expand: readonly string[]
  /** Where what belongs to the customer is looked up. */
  readonly world: Pick<World, 'leadSources' | 'instruments'>
}

/** The customer as it goes out: with links that lead to where the client asked from. */
export function represent(
  record: CustomerRecord,
  { base, expand, world }: Representation,
): Customer {
  const leadSource = world.leadSources.get(record.id)
  return {
    ...record,
    tags: record.tags.map((tag) => representTag(tag, base)),
    _links: linksOf(record, base, leadSource !== undefined),
    ...(expand.length > 0 && { _embedded: embedded(record, leadSource, { base, expand, world }) }),
  }
}

/** What is not there, or not mocked, is left out. */
function embedded(
  { defaultPaymentInstrument }: CustomerRecord,
  leadSource: LeadSourceRecord | undefined,
  { base, expand, world }: Representation,
) {
  const instrument = world.instruments.get(defaultPaymentInstrument?.paymentInstrumentId ?? '')
  return {
    ...(leadSource &&
      expand.includes('leadSource') && { leadSource: representLeadSource(leadSource, base) }),
    ...(instrument &&
      expand.includes('defaultPaymentInstrument') && {
        defaultPaymentInstrument: representInstrument(instrument, base),
      }),
  }
}

function linksOf(record: CustomerRecord, base: string, hasLeadSource: boolean): Customer['_links'] {
  const { id, websiteId, defaultPaymentInstrument: instrument } = record
  const links: Customer['_links'] = [
    { rel: 'self', href: customerUrl(base, id) },
    { rel: 'attachments', href: attachmentsUrl(base, id) },
  ]
  if (websiteId) links.push({ rel: 'website', href: websiteUrl(base, websiteId) })
  if (instrument?.paymentInstrumentId) {
    const href = instrumentUrl(base, instrument.paymentInstrumentId)
    links.push({ rel: 'defaultPaymentInstrument', href })
  }
  if (hasLeadSource) links.push({ rel: 'leadSource', href: leadSourceUrl(base, id) })
  return links
}
