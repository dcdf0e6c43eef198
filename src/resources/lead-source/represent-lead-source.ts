import { urlOf } from '#engine/values/url'
import type { LeadSource, LeadSourceRecord } from './lead-source-schemas.ts'

/** The lead source as it goes out: with links that lead to where the client asked from. */
export function representLeadSource(
  { id, current, original }: LeadSourceRecord,
  base: string,
): LeadSource {
  return {
    ...current,
    original,
    _links: [
      { rel: 'self', href: urlOf(base, 'customers', id, 'lead-source') },
      { rel: 'customer', href: urlOf(base, 'customers', id) },
    ],
  }
}
