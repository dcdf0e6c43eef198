import { expandOf } from '#engine/query/expand'
import type { Exchange } from '#engine/request/exchange'
import type { Embed } from './represent-customer.ts'

/** What a request asks to be embedded, if it does; most never do. 422 for a name that `expand` does not take. */
export async function embedOf({
  query,
  embed,
}: Pick<Exchange, 'query' | 'embed'>): Promise<Embed | undefined> {
  if (!query.has('expand') && !query.has('expand[]')) return undefined
  const expansion = await import('./expand.ts')
  return expansion.embedding(expandOf(query, expansion.customerExpandable), embed)
}
