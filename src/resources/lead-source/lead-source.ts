import * as z from 'zod/mini'
import { resourceId } from '#engine/schema/identifiers'
import { link } from '#engine/schema/link'
import { dateTime } from '#engine/schema/text'

const member = z.optional(z.nullable(z.string()))

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
  referrer: member,
}

/** The body of `PUT /customers/{id}/lead-source`: where a customer came from. */
export const leadSourceInput = z.object(members)

export const leadSourceData = z.object({
  ...members,
  createdTime: dateTime(),
  updatedTime: dateTime(),
})

/** A lead source as every response shows it; `original` is the customer's first one. */
export const leadSource = z.object({
  ...leadSourceData.shape,
  original: leadSourceData,
  _links: z.array(link('self', 'customer')),
})

/** A lead source as the database keeps it: under the id of its customer. */
export const leadSourceRecord = z.object({
  id: resourceId,
  current: leadSourceData,
  original: leadSourceData,
})

export type LeadSourceInput = z.infer<typeof leadSourceInput>
export type LeadSource = z.infer<typeof leadSource>
export type LeadSourceRecord = z.infer<typeof leadSourceRecord>
