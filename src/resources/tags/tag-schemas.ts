import * as z from 'zod/mini'
import { resourceId } from '#engine/schema/identifiers'
import { link } from '#engine/schema/link'
import { boundedList } from '#engine/schema/list'
import { dateTime, patternedText } from '#engine/schema/text'

/** What a version of the API says of tags. */
interface TagFacts<Type extends string> {
  /** What a name may hold, and the same in words: it is unique whatever its case. */
  readonly name: readonly [pattern: RegExp, words: string]
  /** What a tag can be put on. */
  readonly types: readonly Type[]
}

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

/** All that is said of tags, as a version of the API has them. */
export function tagSchemas<const Type extends string>({ name, types }: TagFacts<Type>) {
  const tagName = patternedText(255, ...name)
  // Not of the type of its own choices, by which one version's schemas would be none of another's.
  const tagType: z.ZodMiniType<Type> = z.enum(
    types,
    `must be ${types.map((each) => `"${each}"`).join(' or ')}`,
  )

  /** A tag as the database keeps it, and as the record of each customer that has it holds it. */
  const tagRecord = z.object({
    id: resourceId,
    name: tagName,
    type: tagType,
    createdTime: dateTime(),
    updatedTime: dateTime(),
  })
  const { id, createdTime, updatedTime } = tagRecord.shape
  return {
    tagName,
    tagType,
    tagRecord,
    /** A tag as every response shows it. */
    tag: z.object({ ...tagRecord.shape, _links: z.array(link('self')) }),
    /** The body of `POST /tags`. */
    tagInput: z.object({ name: tagName, type: tagType }),
    /** The body of `PATCH /tags/{tag}`: the name is all that can change. */
    tagUpdate: z.object({ name: tagName }),
    taggingInput,
    /** A tag in a customer's start data, as the kit reads it. */
    tagSeed: z.object({
      id: z.optional(id),
      name: tagName,
      type: z.optional(
        z.literal('customer', 'must be "customer": no customer can have tags of another type'),
      ),
      createdTime: z.optional(createdTime),
      updatedTime: z.optional(updatedTime),
    }),
  }
}

export type TagSchemas = ReturnType<typeof tagSchemas<string>>
export type TagRecord = z.infer<TagSchemas['tagRecord']>
export type Tag = z.infer<TagSchemas['tag']>

/** A tag in a customer's start data: its name decides, the rest may be left out. */
export type TagSeed = Pick<TagRecord, 'name'> & {
  [Member in keyof TagRecord]?: TagRecord[Member] | undefined
}
