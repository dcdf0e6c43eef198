import * as z from 'zod/mini'
import { resourceId } from '#engine/schema/identifiers'
import { link } from '#engine/schema/link'
import { dateTime } from '#engine/schema/text'

type Text = z.ZodMiniType<string, string>

/** What a version of the API lets the texts of a lead source be. */
interface LeadSourceFacts {
  readonly text: Text
  readonly referrer: Text
}

/** All that is said of lead sources, as a version of the API has them. */
export function leadSourceSchemas({ text, referrer }: LeadSourceFacts) {
  const member = z.optional(z.nullable(text))
  const members = {
    medium: member,
    source: member,
    campaign: member,
    term: member,
    content: member,
    affiliate: member,
    subAffiliate: member,
    salesAgent: member,
    clickId: member,
    path: member,
    referrer: z.optional(z.nullable(referrer)),
  }
  const leadSourceData = z.object({
    ...members,
    createdTime: dateTime(),
    updatedTime: dateTime(),
  })
  return {
    /** The body of `PUT /customers/{id}/lead-source`: where a customer came from. */
    leadSourceInput: z.object(members),
    leadSourceData,
    /** A lead source as every response shows it; `original` is the customer's first one. */
    leadSource: z.object({
      ...leadSourceData.shape,
      original: leadSourceData,
      _links: z.array(link('self', 'customer')),
    }),
    /** A lead source as the database keeps it: under the id of its customer. */
    leadSourceRecord: z.object({
      id: resourceId,
      current: leadSourceData,
      original: leadSourceData,
    }),
  }
}

export type LeadSourceSchemas = ReturnType<typeof leadSourceSchemas>
export type LeadSourceInput = z.infer<LeadSourceSchemas['leadSourceInput']>
export type LeadSource = z.infer<LeadSourceSchemas['leadSource']>
export type LeadSourceRecord = z.infer<LeadSourceSchemas['leadSourceRecord']>
