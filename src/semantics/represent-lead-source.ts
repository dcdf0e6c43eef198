import type { LeadSource, LeadSourceRecord } from '#contract/lead-source'
import { customerUrl, leadSourceUrl } from './urls.ts'

/** The lead source as it goes out: with links that lead to where the client asked from. */
export function representLeadSource(
  { id, current, original }: LeadSourceRecord,
  base: string,
): LeadSource {
  return {
    ...current,
    original,
    _links: [
      { rel: 'self', href: leadSourceUrl(base, id) },
      { rel: 'customer', href: customerUrl(base, id) },
    ],
  }
}
