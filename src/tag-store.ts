import type { Tag, TagRecord } from '#contract/tag'
import { plainCopy } from '#database/plain-copy'
import type { World } from '#database/world'
import { newestFirst } from '#semantics/newest-first'
import type { Rules } from '#semantics/rules'
import { representTag } from '#semantics/tags/represent-tag'
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

export function tagStore(world: World, rules: Rules, base: string, alone: Alone): TagStore {
  const shown = (record: TagRecord) => Object.freeze(representTag(record, base))
  return {
    async create(input) {
      const managing = await import('#semantics/tags/manage-tags')
      return alone(() =>
        shown(managing.createTag(world, rules, { type: 'customer', ...plainCopy(input) })),
      )
    },
    list: () => newestFirst(world.tags.all()).map(shown),
  }
}
