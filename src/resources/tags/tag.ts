import * as z from 'zod/mini'
import { resourceId } from '#engine/schema/identifiers'
import { link } from '#engine/schema/link'
import { dateTime, patternedText } from '#engine/schema/text'

/** The name of a tag: unique whatever its case. */
export const tagName = patternedText(
  255,
  /^(?!\.\.?$)[@~\-.\w\s]+$/,
  'must not be empty, "." or "..", and may hold ASCII letters, digits, spaces, "_", "@", "~", "-" and "."',
)

/** What a tag is put on. */
export const tagType = z.enum(['customer', 'kyc-document'], 'must be "customer" or "kyc-document"')

/** A tag as the database keeps it, and as the record of each customer that has it holds it. */
export const tagRecord = z.object({
  id: resourceId,
  name: tagName,
  type: tagType,
  createdTime: dateTime(),
  updatedTime: dateTime(),
})

/** A tag as every response shows it. */
export const tag = z.object({ ...tagRecord.shape, _links: z.array(link('self')) })

export type Tag = z.infer<typeof tag>
export type TagRecord = z.infer<typeof tagRecord>
