/** What `fields` keeps of an object: a member whole (`true`), or members of it. */
interface Kept extends Map<string, Kept | true> {}

/**
 * Keeps the named members of a customer, and its `id`; names are dotted for nested members, and those
 * that it does not have are ignored. Without names everything stays.
 *
 * @example
 * pick(customer, ['email', 'primaryAddress.country'])
 */
export function pick<T extends object>(customer: T, names: readonly string[]): Partial<T> {
  if (names.length === 0) return customer
  const kept: Kept = new Map()
  for (const name of ['id', ...names]) keep(kept, name.split('.'))
  return strip(customer, kept) as Partial<T>
}

function keep(kept: Kept, [name = '', ...rest]: readonly string[]): void {
  const inside = kept.get(name)
  if (inside === true) return
  if (rest.length === 0) kept.set(name, true)
  else {
    const members: Kept = inside ?? new Map()
    kept.set(name, members)
    keep(members, rest)
  }
}

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
