import type RebillyAPI from 'rebilly-js-sdk'

/** What the desk asks of the API about tags. */
export interface TagsApi {
  /** The names of those that there are. */
  tags(): Promise<string[]>
  createTag(name: string): Promise<void>
  tag(name: string, customerId: string): Promise<void>
  untag(name: string, customerId: string): Promise<void>
}

/** The same by the official client. */
export function tagsApi({ tags }: ReturnType<typeof RebillyAPI>): TagsApi {
  const of = (tag: string, customerId: string) => ({
    tag: encodeURIComponent(tag),
    customerId: encodeURIComponent(customerId),
  })
  return {
    async tags() {
      const { items } = await tags.getAll({ limit: 100, filter: 'type:customer' })
      return items.map(({ fields }) => (fields as unknown as { name: string }).name)
    },
    async createTag(name) {
      await tags.create({ data: { name, type: 'customer' } })
    },
    async tag(name, customerId) {
      await tags.tagCustomer(of(name, customerId))
    },
    async untag(name, customerId) {
      await tags.untagCustomer(of(name, customerId))
    },
  }
}
