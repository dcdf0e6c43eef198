import { changed, type Words } from '../timeline/words.ts'
import type { LeadSourceRecord } from './lead-source-schemas.ts'

type LeadSource = LeadSourceRecord['current']

/** The API's own message about a change of a customer's lead source. */
export const wordsOfLeadSource = (
  previous: LeadSource | undefined,
  next: LeadSource | undefined,
): Words[] =>
  changed('lead-source-changed', 'Lead source', {
    previous: withoutTimes(previous),
    next: withoutTimes(next),
  })

function withoutTimes(leadSource: LeadSource | undefined): object | null {
  if (!leadSource) return null
  const { createdTime: _, updatedTime: __, ...members } = leadSource
  return members
}
