/** The most levels of a body: no customer needs more, and not every reader survives it. */
export const maxDepth = 512

/** Whether a JSON value holds nothing that `unfit` would find in it. */
export function isFit(value: unknown, level = 0): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  if (level >= maxDepth) return false
  if (Array.isArray(value)) {
    for (const item of value) if (!isFit(item, level + 1)) return false
    return true
  }
  // Not by `for in`, which V8 takes seven times as long for.
  for (const name of Object.keys(value)) {
    if (!name.isWellFormed() || !isFit(value[name as keyof typeof value], level + 1)) return false
  }
  return true
}
