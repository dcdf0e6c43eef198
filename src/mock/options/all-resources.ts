import type { DeclaredResource } from '#engine/declared/define-resource'
import type { Resource } from '#engine/resource/resource'
import type { ContractVersion } from '#resources/contracts/index'
import { kitOf } from '#resources/index'

/** The lists that were made, by the first of the user's own. */
const known = new WeakMap<DeclaredResource, (readonly Resource[])[]>()

/** The kit's resources and the user's; of the same ones always the same list, as much is made of it but once. */
export function allResources(
  version: ContractVersion,
  own: readonly DeclaredResource[],
): readonly Resource[] {
  const kit = kitOf(version)
  const [first] = own
  if (!first) return kit
  const lists = known.get(first) ?? []
  const all = [...kit, ...own]
  const found = lists.find(
    (list) => list.length === all.length && list.every((each, at) => each === all[at]),
  )
  if (found) return found
  known.set(first, [...lists, all])
  return all
}
