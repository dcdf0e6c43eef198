/** One member of a record that is another after a request, by its dotted path, as JSON. */
interface RecordChange {
  readonly path: string
  readonly from: string
  readonly to: string
}

/** What differs between a record before and after; nothing where the same, or where there is none. */
export function changesBetween(
  before: object | undefined,
  after: object | undefined,
): RecordChange[] {
  const [old, young] = [leavesOf(before), leavesOf(after)]
  return [...new Set([...old.keys(), ...young.keys()])]
    .map((path) => ({ path, from: old.get(path) ?? '', to: young.get(path) ?? '' }))
    .filter(({ from, to }) => from !== to)
}

function leavesOf(value: unknown, path = '', leaves = new Map<string, string>()) {
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : []
  if (members.length === 0) {
    if (value !== undefined) leaves.set(path, JSON.stringify(value))
    return leaves
  }
  for (const [name, each] of members) leavesOf(each, path === '' ? name : `${path}.${name}`, leaves)
  return leaves
}
