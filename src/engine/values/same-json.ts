/** Whether two JSON values are equal, whatever the order of their objects' keys. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other))
    return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    // By own keys only: custom fields may have names such as `constructor`.
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key]))
  )
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
