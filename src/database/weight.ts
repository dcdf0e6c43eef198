/** About how many bytes of memory a JSON value takes. */
export function weightOf(value: unknown): number {
  if (typeof value === 'string') return 16 + value.length
  if (typeof value !== 'object' || value === null) return 8
  let weight = 32
  if (Array.isArray(value)) for (const item of value) weight += 8 + weightOf(item)
  else for (const name in value) weight += name.length + weightOf(value[name as keyof typeof value])
  return weight
}

const weighed = new WeakMap<object, number>()

/** The same for a record, which never changes: it is weighed once. */
export function weightOfRecord(record: object): number {
  const known = weighed.get(record)
  if (known !== undefined) return known
  const weight = weightOf(record)
  if (Object.isFrozen(record)) weighed.set(record, weight)
  return weight
}
