import { urlOf } from '#engine/values/url'
import type { Tag, TagRecord } from './tag-schemas.ts'

/** The tag as it goes out, alone or in a customer. */
export const representTag = (tag: TagRecord, base: string): Tag => ({
  ...tag,
  _links: [{ rel: 'self', href: urlOf(base, 'tags', tag.name) }],
})
