import type { World } from '#database/world'
import { segment, urlOf } from '#engine/values/url'
import { representTag } from '../tags/represent-tag.ts'
import type { Customer, CustomerRecord } from './customer-schemas.ts'
import type { CustomerTables } from './customer-world.ts'

/** What a response needs to know of its request. */
export interface Representation {
  /** Origin and path before `/customers`, as the client used them, without a slash at the end. */
  readonly base: string
  /** What was asked for in `expand`. */
  readonly embed?: Embed | undefined
  /** Where what belongs to the customer is looked up. */
  readonly world: World<Pick<CustomerTables, 'leadSources' | 'instruments'>>
}

/** Makes the `_embedded` of a customer. */
export type Embed = (record: CustomerRecord, representation: Representation) => object

/** The customer as it goes out: with links that lead to where the client asked from. */
export function represent(record: CustomerRecord, representation: Representation): Customer {
  const { base, world, embed } = representation
  return {
    ...record,
    tags: record.tags.map((tag) => representTag(tag, base)),
    _links: linksOf(record, base, world.tables.leadSources.get(record.id) !== undefined),
    ...(embed && { _embedded: embed(record, representation) as Customer['_embedded'] }),
  }
}

function linksOf(record: CustomerRecord, base: string, hasLeadSource: boolean): Customer['_links'] {
  const { id, websiteId, defaultPaymentInstrument: instrument } = record
  const links: Customer['_links'] = [
    { rel: 'self', href: urlOf(base, 'customers', id) },
    { rel: 'attachments', href: attachmentsUrl(base, id) },
  ]
  if (websiteId) links.push({ rel: 'website', href: urlOf(base, 'websites', websiteId) })
  if (instrument?.paymentInstrumentId) {
    const href = urlOf(base, 'payment-instruments', instrument.paymentInstrumentId)
    links.push({ rel: 'defaultPaymentInstrument', href })
  }
  if (hasLeadSource)
    links.push({ rel: 'leadSource', href: urlOf(base, 'customers', id, 'lead-source') })
  return links
}

const attachmentsUrl = (base: string, customerId: string): string =>
  `${base}/attachments?filter=${segment(`relatedType:customer;relatedId:${customerId}`)}`
