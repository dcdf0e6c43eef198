/**
 * Puts other members in the place of an object's own; returns what puts the former back, except where
 * someone else has put theirs over them since.
 */
export function replaceMembers(object: object, members: PropertyDescriptorMap): () => void {
  const former = Object.keys(members).map((name) => ({
    name,
    descriptor: Object.getOwnPropertyDescriptor(object, name),
  }))
  for (const { name, descriptor } of former) keepLength(members[name]?.value, descriptor?.value)
  Object.defineProperties(object, members)
  return () => {
    for (const { name, descriptor } of former) {
      const { get, value } = Object.getOwnPropertyDescriptor(object, name) ?? {}
      if (get !== members[name]?.get || value !== members[name]?.value) continue
      if (descriptor) Object.defineProperty(object, name, descriptor)
      else Reflect.deleteProperty(object, name)
    }
  }
}

/** A method that hands its arguments on as they came has none of its own to count. */
function keepLength(method: unknown, former: unknown): void {
  if (typeof method !== 'function' || typeof former !== 'function') return
  Object.defineProperty(method, 'length', { value: former.length, configurable: true })
}
