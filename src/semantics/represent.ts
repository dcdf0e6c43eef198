import type { Customer, CustomerRecord } from '#contract/customer'

/** What a response needs to know of its request. */
export interface Representation {
  /** Origin and path before `/customers`, as the client used them, without a slash at the end. */
  readonly base: string
  /** Names asked for in `expand`. */
  readonly expand: readonly string[]
}

/** The customer as it goes out: with links that lead to where the client asked from. */
export function represent(record: CustomerRecord, { base, expand }: Representation): Customer {
  return {
    ...record,
    tags: record.tags.map((tag) => ({
      ...tag,
      _links: [{ rel: 'self', href: tagUrl(base, tag.name) }],
    })),
    _links: linksOf(record, base),
    // No lead source exists yet, so the object that was asked for has nothing to hold.
    ...(expand.length > 0 && { _embedded: {} }),
  }
}

const tagUrl = (base: string, name: string) => `${base}/tags/${encodeURIComponent(name)}`

export const customerUrl = (base: string, id: string): string => `${base}/customers/${id}`

function linksOf(record: CustomerRecord, base: string): Customer['_links'] {
  const { id, websiteId, defaultPaymentInstrument: instrument } = record
  const related = encodeURIComponent(`relatedType:customer;relatedId:${id}`)
  const links: Customer['_links'] = [
    { rel: 'self', href: customerUrl(base, id) },
    { rel: 'attachments', href: `${base}/attachments?filter=${related}` },
  ]
  if (websiteId)
    links.push({ rel: 'website', href: `${base}/websites/${encodeURIComponent(websiteId)}` })
  if (instrument?.paymentInstrumentId) {
    const href = `${base}/payment-instruments/${encodeURIComponent(instrument.paymentInstrumentId)}`
    links.push({ rel: 'defaultPaymentInstrument', href })
  }
  return links
}
