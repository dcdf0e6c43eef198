import { type BaseUrl, resolveBaseUrls } from '#handlers/base-urls'
import type { Insides } from '#mock/insides'

const known = new WeakMap<Insides, Map<string | undefined, readonly BaseUrl[]>>()

/** More pages than these come and go. */
const most = 100

/** Where a mock answers for a page of another origin, as if it ran in there. */
export function baseUrlsFor(insides: Insides, page: string | undefined): readonly BaseUrl[] {
  const own = known.get(insides) ?? new Map<string | undefined, readonly BaseUrl[]>()
  known.set(insides, own)
  const { resolved, router, names } = insides
  const all = { ...names, all: router.names }
  const found = own.get(page) ?? resolveBaseUrls(resolved.baseUrl, page, all)
  if (own.size < most) own.set(page, found)
  return found
}
