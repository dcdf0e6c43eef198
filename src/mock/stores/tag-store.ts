import { newestFirst } from '#engine/query/newest-first'
import { plainCopy } from '#engine/values/plain-copy'
import type { defaultVersion } from '#resources/contracts/default-version'
import type { ContractVersion } from '#resources/contracts/index'
import type { Tag } from '#resources/contracts/types'
import type { CustomerRules } from '#resources/customers/customer-rules'
import { representTag } from '#resources/tags/represent-tag'
import type { TagRecord } from '#resources/tags/tag-schemas'
import type { TagWorld } from '#resources/tags/tag-world'
import type { Alone } from './customer-store.ts'

/** What `create` takes. */
export interface TagInput<Version extends ContractVersion = typeof defaultVersion> {
  name: string
  /** @default 'customer' */
  type?: Tag<Version>['type']
}

/** The mock's tags without HTTP: the same rules and the same data. What it returns is frozen. */
export interface TagStore<Version extends ContractVersion = typeof defaultVersion> {
  /**
   * Adds a tag, as `POST /tags` does; throws the `Problem` that it would answer.
   *
   * @example
   * await mock.tags.create({ name: 'VIP' })
   */
  create(input: TagInput<Version>): Promise<Tag<Version>>
  /**
   * All tags, the newest first: those of the start data and of customers among them.
   *
   * @example
   * mock.tags.list().map(({ name }) => name)
   */
  list(): Tag<Version>[]
}

export function tagStore<Version extends ContractVersion>(
  world: TagWorld,
  rules: CustomerRules,
  base: string,
  alone: Alone,
): TagStore<Version> {
  const shown = (record: TagRecord) =>
    Object.freeze(representTag(record, base)) as Tag<ContractVersion> as Tag<Version>
  return {
    async create(input) {
      const managing = await import('#resources/tags/manage-tags')
      const tags = await rules.contract.tags()
      const body = { type: 'customer', ...plainCopy(input) }
      return alone(() => shown(managing.createTag(world, rules, { tags, body })))
    },
    list: () => newestFirst(world.tables.tags.all()).map(shown),
  }
}
