import { isPlain } from './is-plain.ts'

/** Stands for what only `JSON` itself copies as `JSON` does. */
const odd = Symbol('odd')

/** No plain value of ours is so deep; deeper ones, such as circles, are left to `JSON`. */
const deepest = 64

/** What JSON keeps of a value: a copy, so that a caller's own object is neither kept nor frozen. */
export function plainCopy<T>(value: T): T {
  if (value === undefined) return value
  const copy = quickCopy(value, 0)
  return copy === odd ? JSON.parse(JSON.stringify(value)) : (copy as T)
}

/** Copies member by member, which takes a fifth of the time that writing and reading a text does. */
function quickCopy(value: unknown, depth: number): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0) ? value : odd
  }
  if (typeof value !== 'object' || depth > deepest || 'toJSON' in value) return odd
  return Array.isArray(value) ? listCopy(value, depth) : objectCopy(value, depth)
}

function listCopy(list: readonly unknown[], depth: number): unknown {
  const copy: unknown[] = []
  // By position: what a list leaves out becomes `null`.
  for (let position = 0; position < list.length; position += 1) {
    const item = quickCopy(list[position] ?? null, depth + 1)
    if (item === odd) return odd
    copy.push(item)
  }
  return copy
}

function objectCopy(object: object, depth: number): unknown {
  const hasSymbols = Object.getOwnPropertySymbols(object).some(isEnumerableIn, object)
  if (!isPlain(object) || hasSymbols) return odd
  const copy: Record<string, unknown> = { ...object }
  // A list of the keys would cost more than all the rest.
  for (const key in copy) {
    const member = copy[key]
    const own = member === undefined ? member : quickCopy(member, depth + 1)
    if (own === odd) return odd
    if (own === undefined) delete copy[key]
    else if (own !== member) copy[key] = own
  }
  return copy
}

function isEnumerableIn(this: object, symbol: symbol): boolean {
  return Object.prototype.propertyIsEnumerable.call(this, symbol)
}
