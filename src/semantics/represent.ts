import type { Customer, CustomerRecord } from '#contract/customer'
import type { World } from '#database/world'
import { representTag } from './tags/represent-tag.ts'
import { attachmentsUrl, customerUrl, instrumentUrl, leadSourceUrl, websiteUrl } from './urls.ts'

/** What a response needs to know of its request. */
export interface Representation {
  /** Origin and path before `/customers`, as the client used them, without a slash at the end. */
  readonly base: string
  /** What was asked for in `expand`. */
  readonly embed?: Embed | undefined
  /** Where what belongs to the customer is looked up. */
  readonly world: Pick<World, 'leadSources' | 'instruments'>
}

/** Makes the `_embedded` of a customer. */
export type Embed = (record: CustomerRecord, representation: Representation) => object

/** The customer as it goes out: with links that lead to where the client asked from. */
export function represent(record: CustomerRecord, representation: Representation): Customer {
  const { base, world, embed } = representation
  return {
    ...record,
    tags: record.tags.map((tag) => representTag(tag, base)),
    _links: linksOf(record, base, world.leadSources.get(record.id) !== undefined),
    ...(embed && { _embedded: embed(record, representation) as Customer['_embedded'] }),
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
