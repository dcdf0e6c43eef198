import { accepts, definitionOf, type Schema } from '../schema/schema.ts'

/**
 * Reads JSON as some PHP clients write it: an object whose members are `0` to `n-1` where the schema wants
 * a list, `[]` where it wants an object. What is neither stays as it is, the same value.
 *
 * @example
 * lenient(taggingInput, { customerIds: { 0: 'ada' } }) // { customerIds: ['ada'] }
 */
export function lenient(schema: Schema, value: unknown): unknown {
  const definition = definitionOf(schema)
  switch (definition.type) {
    case 'optional':
    case 'nullable':
      return lenient(definition.innerType, value)
    case 'array':
      return lenientItems(definition.element, value)
    case 'object':
      return lenientMembers(definition.shape, value)
    case 'custom':
      // An object of any members, whose lists and objects nobody can tell apart.
      return isEmptyList(value) && accepts(schema, {}) ? {} : value
    default:
      return value
  }
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

function lenientItems(element: Schema, value: unknown): unknown {
  const isList = Array.isArray(value)
  if (!isList && !isNumbered(value)) return value
  const items: unknown[] = isList ? value : Object.values(value)
  const read = items.map((item) => lenient(element, item))
  return isList && read.every((item, position) => item === items[position]) ? value : read
}

// JavaScript sorts the names of such members by their number, whatever their order in the text was.
const isNumbered = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).every((name, position) => name === String(position))

function lenientMembers(shape: Readonly<Record<string, Schema>>, value: unknown): unknown {
  if (isEmptyList(value)) return {}
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const changed = Object.entries(value).flatMap(([name, member]) => {
    const schema = Object.hasOwn(shape, name) ? shape[name] : undefined
    const read = schema ? lenient(schema, member) : member
    return read === member ? [] : [[name, read]]
  })
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) }
}
