import { timeKey } from '#engine/query/sort'
import type { Listing } from '#engine/resource/listing'
import type { TagRecord, TagSchemas } from './tag-schemas.ts'

/** How tags are listed; `sort` takes the members that the API marks as sortable. */
export const tagListing = ({ tagRecord }: TagSchemas): Listing<TagRecord> => ({
  noun: 'a tag',
  schema: tagRecord,
  sortable: {
    createdTime: ({ createdTime }) => timeKey(createdTime),
    updatedTime: ({ updatedTime }) => timeKey(updatedTime),
  },
  defaultSort: '-createdTime',
  // Not the id: each begins with `tag_`, and who types the first letters of a name looks for that.
  textsOf: ({ name }) => [name],
})
