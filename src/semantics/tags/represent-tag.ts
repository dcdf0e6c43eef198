import type { Tag, TagRecord } from '#contract/tag'
import { tagUrl } from '../urls.ts'

/** The tag as it goes out, alone or in a customer. */
export const representTag = (tag: TagRecord, base: string): Tag => ({
  ...tag,
  _links: [{ rel: 'self', href: tagUrl(base, tag.name) }],
})
