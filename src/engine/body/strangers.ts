import { type Failure, FailureList } from '../problem/failures.ts'
import { nearest } from '../values/nearest.ts'

export const names = (...schemas: { shape: object }[]): ReadonlySet<string> =>
  new Set(schemas.flatMap(({ shape }) => Object.keys(shape)))

/** Finds members that a contract does not know, in a body whose members these schemas know. */
export const unknownMembersOf = (body: object, ...schemas: { shape: object }[]): Failure[] =>
  strangers(body, names(...schemas), [])

/** The members of one object that are none of `names`. */
export function strangers(
  value: unknown,
  names: ReadonlySet<string>,
  path: (string | number)[] = [],
): Failure[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const found = new FailureList()
  for (const name of Object.keys(value)) {
    if (!names.has(name)) found.add([...path, name], () => unknownName(name, names))
  }
  return found.named
}

const unknownName = (name: string, names: ReadonlySet<string>): string =>
  `is not a member that the API knows${didYouMean(name, names)} (known: ${[...names].join(', ')})`

function didYouMean(name: string, names: ReadonlySet<string>): string {
  const meant = nearest(name, [...names])
  return meant === undefined ? '' : `; did you mean "${meant}"?`
}
