import { isPlain } from './is-plain.ts'

/** Whether a copy of a value would be just what is known: plain JSON with the same members in the same order. */
export function isCopyOf(known: unknown, value: unknown): boolean {
  if (typeof known !== 'object' || known === null) return known === value
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false
  return Array.isArray(known)
    ? isListCopy(known, value)
    : isPlain(value) && isObjectCopy(known as JsonObject, value as JsonObject)
}

function isListCopy(known: readonly unknown[], value: object): boolean {
  if (!Array.isArray(value) || known.length !== value.length) return false
  return known.every((item, position) => isCopyOf(item, value[position]))
}

function isObjectCopy(known: JsonObject, value: JsonObject): boolean {
  const keys = Object.keys(value)
  let position = 0
  for (const key in known) {
    if (keys[position] !== key || !isCopyOf(known[key], value[key])) return false
    position += 1
  }
  return position === keys.length
}

type JsonObject = Readonly<Record<string, unknown>>
