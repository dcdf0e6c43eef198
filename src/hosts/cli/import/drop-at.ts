/** Takes out what stands at a path; whether there was something. */
export function dropAt(value: object, path: readonly string[]): boolean {
  const [name = '', ...rest] = path
  if (!Object.hasOwn(value, name)) return false
  const inner = (value as Record<string, unknown>)[name]
  if (rest.length > 0) return typeof inner === 'object' && inner !== null && dropAt(inner, rest)
  if (Array.isArray(value)) value.splice(Number(name), 1)
  else delete (value as Record<string, unknown>)[name]
  return true
}

/** Takes out the nearest that there is on the way to a path; whether there was something. */
export function dropAbove(value: object, path: readonly string[]): boolean {
  const above = path.slice(0, -1)
  return above.length > 0 && (dropAt(value, above) || dropAbove(value, above))
}
