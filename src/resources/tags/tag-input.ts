import * as z from 'zod/mini'
import { boundedList } from '#engine/schema/list'
import { type TagRecord, tagName, tagRecord, tagType } from './tag.ts'

/** The body of `POST /tags`. */
export const tagInput = z.object({ name: tagName, type: tagType })

/** The body of `PATCH /tags/{tag}`: the name is all that can change. */
export const tagUpdate = z.object({ name: tagName })

/** The body of `POST` and `DELETE /tags/{tag}/customers`. */
export const taggingInput = z.object({
  customerIds: boundedList(
    z
      .array(z.string())
      .check(
        z.minLength(1, 'must name at least one customer'),
        z.maxLength(1000, 'must name at most 1000 customers'),
      ),
  ),
})

const { id, createdTime, updatedTime } = tagRecord.shape

/** A tag in a customer's start data, as the kit reads it. */
export const tagSeed = z.object({
  id: z.optional(id),
  name: tagName,
  type: z.optional(
    z.literal('customer', 'must be "customer": no customer can have tags of another type'),
  ),
  createdTime: z.optional(createdTime),
  updatedTime: z.optional(updatedTime),
})

/** A tag in a customer's start data: its name decides, the rest may be left out. */
export type TagSeed = Pick<TagRecord, 'name'> & {
  [Member in keyof TagRecord]?: TagRecord[Member] | undefined
}
