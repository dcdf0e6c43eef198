/** What `fields` keeps of an object: a member whole (`true`), or members of it. */
interface Kept extends Map<string, Kept | true> {}

/**
 * Makes of names what keeps the named members of a customer, and its `id`; names are dotted for nested
 * members, and those that a customer does not have are ignored. Without names everything stays.
 *
 * @example
 * const pick = picking(['email', 'primaryAddress.country'])
 * pick(customer)
 */
export function picking(names: readonly string[]): <T extends object>(customer: T) => Partial<T> {
  if (names.length === 0) return (customer) => customer
  const kept: Kept = new Map()
  for (const name of ['id', ...names]) keep(kept, name.split('.'))
  return <T extends object>(customer: T) => strip(customer, kept) as Partial<T>
}

/** Level by level, as a name may have more of them than there is stack. */
function keep(kept: Kept, path: readonly string[]): void {
  const last = path.length - 1
  let level = kept
  for (let position = 0; position < last; position += 1) {
    const name = path[position] as string
    const inside = level.get(name) ?? new Map()
    if (inside === true) return
    level.set(name, inside)
    level = inside
  }
  level.set(path[last] as string, true)
}

/** Goes no deeper than the value does. */
function strip(value: unknown, kept: Kept): unknown {
  if (Array.isArray(value)) return value.map((element) => strip(element, kept))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const inside = kept.get(name)
      if (inside === true) return [[name, member]]
      return inside && typeof member === 'object' ? [[name, strip(member, inside)]] : []
    }),
  )
}
