import type { Embed } from './represent.ts'

/** What a request asks to be embedded, if it does; most never do. 422 for a name that `expand` does not take. */
export async function embedOf(query: URLSearchParams): Promise<Embed | undefined> {
  if (!query.has('expand') && !query.has('expand[]')) return undefined
  const expansion = await import('./expand.ts')
  return expansion.embedding(expansion.expandOf(query))
}
