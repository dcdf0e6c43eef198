import { newestFirst } from '#engine/query/newest-first'
import { plainCopy } from '#engine/values/plain-copy'
import type { CustomerRules } from '#resources/customers/customer-rules'
import { representTag } from '#resources/tags/represent-tag'
import type { Tag, TagRecord } from '#resources/tags/tag'
import type { TagWorld } from '#resources/tags/tag-world'
import type { Alone } from './customer-store.ts'

/** What `create` takes. */
export interface TagInput {
  name: string
  /** @default 'customer' */
  type?: Tag['type']
}

/** The mock's tags without HTTP: the same rules and the same data. What it returns is frozen. */
export interface TagStore {
  /**
   * Adds a tag, as `POST /tags` does; throws the `Problem` that it would answer.
   *
   * @example
   * await mock.tags.create({ name: 'VIP' })
   */
  create(input: TagInput): Promise<Tag>
  /**
   * All tags, the newest first: those of the start data and of customers among them.
   *
   * @example
   * mock.tags.list().map(({ name }) => name)
   */
  list(): Tag[]
}

export function tagStore(
  world: TagWorld,
  rules: CustomerRules,
  base: string,
  alone: Alone,
): TagStore {
  const shown = (record: TagRecord) => Object.freeze(representTag(record, base))
  return {
    async create(input) {
      const managing = await import('#resources/tags/manage-tags')
      return alone(() =>
        shown(managing.createTag(world, rules, { type: 'customer', ...plainCopy(input) })),
      )
    },
    list: () => newestFirst(world.tables.tags.all()).map(shown),
  }
}
