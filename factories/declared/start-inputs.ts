import type { DeclaredResource } from '#engine/declared/define-resource'
import { factoryOf } from './factory-of.ts'

interface Wanted {
  readonly count: number
  readonly seed: number
  /** The ids that references are filled from, in turn. */
  readonly references: Readonly<Record<string, readonly string[]>>
}

/** So many inputs of a resource, no two of which have alike what only one may have, as far as its schema has others. */
export function startInputs(resource: DeclaredResource, wanted: Wanted): object[] {
  const { count, seed, references } = wanted
  const factory = factoryOf(resource, { seed, references: references as object })
  const seen = resource.declared.unique.map((members) => ({ members, keys: new Set<string>() }))
  const inputs: object[] = []
  for (let tries = 0; inputs.length < count; tries += 1) {
    const input = factory.build() as Record<string, unknown>
    const own = seen.map(({ members, keys }) => ({ keys, key: keyOf(input, members) }))
    const mayBeAlike = tries > 9 * count
    if (!mayBeAlike && own.some(({ keys, key }) => keys.has(key))) continue
    for (const { keys, key } of own) keys.add(key)
    inputs.push(input)
  }
  return inputs
}

const keyOf = (input: Record<string, unknown>, members: readonly string[]): string =>
  JSON.stringify(members.map((name) => input[name])).toLowerCase()
