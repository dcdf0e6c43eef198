import { formatTime } from '#engine/values/time'
import type { CustomerRecord } from '#resources/customers/customer-schemas'
import type { LeadSourceInput, LeadSourceRecord } from '#resources/lead-source/lead-source-schemas'
import { identifier } from '../source/identifier.ts'
import type { Source } from '../source/source.ts'
import { REFERENCE_TIME, readTime, timeBetween } from '../source/time.ts'

const channels = [
  { medium: 'search', source: 'google', path: '/pricing', referrer: 'https://www.google.com/' },
  { medium: 'email', source: 'newsletter', path: '/offers', referrer: null },
  { medium: 'social', source: 'linkedin', path: '/', referrer: 'https://www.linkedin.com/' },
  { medium: 'referral', source: 'example.org', path: '/', referrer: 'https://example.org/' },
]

/** Where someone came from. */
export function makeLeadSourceMembers(source: Source): LeadSourceInput {
  const {
    medium,
    source: origin,
    path,
    referrer,
  } = source.at('source').helpers.arrayElement(channels)
  const faker = source.at('affiliate')
  const affiliate =
    faker.number.float() < 0.3 ? `affiliate-${faker.number.int({ min: 1, max: 40 })}` : null
  return {
    medium,
    source: origin,
    campaign: source.at('campaign').helpers.arrayElement(['spring-2025', 'launch', 'brand']),
    term: null,
    content: source.at('content').helpers.arrayElement(['banner', 'text-link', null]),
    affiliate,
    subAffiliate: null,
    salesAgent: source.at('salesAgent').helpers.arrayElement(['Kim', 'Robin', null]),
    clickId: source.at('clickId').string.alphanumeric(12),
    path,
    referrer,
  }
}

/** The lead source of a customer; for one in four it has changed since the first. */
export function makeLeadSource(source: Source, customer?: CustomerRecord): LeadSourceRecord {
  const created = readTime(customer?.createdTime) ?? REFERENCE_TIME
  const time = formatTime(new Date(created))
  const original = {
    ...makeLeadSourceMembers(source.under('original')),
    createdTime: time,
    updatedTime: time,
  }
  const id = customer?.id ?? identifier(source, 'id', 'cus_', created)
  if (source.at('current').number.float() >= 0.25) return { id, current: { ...original }, original }
  const end = readTime(customer?.updatedTime) ?? created
  const updated = timeBetween(source.at('updatedTime'), created, end)
  return {
    id,
    current: {
      ...makeLeadSourceMembers(source.under('current')),
      createdTime: time,
      updatedTime: formatTime(new Date(updated)),
    },
    original,
  }
}
