/** Whether an object has no members; it makes no list of them, as it is asked for each object built. */
export function isEmpty(object: object): boolean {
  for (const _ in object) return false
  return true
}
