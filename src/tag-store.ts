import type { Tag, TagRecord } from '#contract/tag'
import { plainCopy } from '#database/plain-copy'
import type { World } from '#database/world'
import { newestFirst } from '#semantics/newest-first'
import type { Rules } from '#semantics/rules'
import { representTag } from '#semantics/tags/represent-tag'

/** What `create` takes. */
export interface TagInput {
  name: string
  /** @default 'customer' */
  type?: Tag['type']
}

/** The mock's tags without HTTP: the same rules and the same data. What it returns is frozen. */
export class TagStore {
  readonly #world: World
  readonly #rules: Rules
  readonly #base: string
  readonly #ready: Promise<void>

  constructor(world: World, rules: Rules, base: string, ready: Promise<void>) {
    this.#world = world
    this.#rules = rules
    this.#base = base
    this.#ready = ready
  }

  /**
   * Adds a tag, as `POST /tags` does; throws the `Problem` that it would answer.
   *
   * @example
   * await mock.tags.create({ name: 'VIP' })
   */
  async create(input: TagInput): Promise<Tag> {
    await this.#ready
    const { createTag } = await import('#semantics/tags/manage-tags')
    const body = { type: 'customer', ...plainCopy(input) }
    return this.#represent(createTag(this.#world, this.#rules, body))
  }

  /**
   * All tags, the newest first: those of the start data and of customers among them.
   *
   * @example
   * mock.tags.list().map(({ name }) => name)
   */
  list(): Tag[] {
    return newestFirst(this.#world.tags.all()).map((record) => this.#represent(record))
  }

  #represent(record: TagRecord): Tag {
    return Object.freeze(representTag(record, this.#base))
  }
}
