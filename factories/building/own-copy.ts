/** The same with lists and plain objects of its own, however deep; what else there may be is shared. */
export function ownCopy<T>(value: T, copies = new Map<unknown, unknown>()): T {
  const isList = Array.isArray(value)
  if (!isList && !isPlain(value)) return value
  const known = copies.get(value)
  if (known) return known as T
  const copy = (isList ? [] : {}) as Record<string, unknown>
  copies.set(value, copy)
  for (const [name, member] of Object.entries(value as object)) {
    copy[name] = ownCopy(member, copies)
  }
  return copy as T
}

/** Whether it is an object of no class, as JSON has it. */
export const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value))
