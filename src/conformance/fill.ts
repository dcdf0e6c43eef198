import type { Json } from './cases/case.ts'

/** What the names in braces stand for. */
export type Names = ReadonlyMap<string, unknown>

/** Puts values in the place of `{names}`; one that is the whole text keeps the value's type. */
export function fill(value: Json, names: Names): unknown {
  if (typeof value === 'string') {
    const whole = /^\{(\w+)\}$/.exec(value)?.[1]
    return whole !== undefined && names.has(whole) ? names.get(whole) : fillText(value, names)
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each) => fill(each, names))
  const { $repeat, times } = value as { $repeat?: string; times?: number }
  if ($repeat !== undefined) return $repeat.repeat(times ?? 1)
  const members = Object.entries(value).map(([name, member]) => [name, fill(member, names)])
  return Object.fromEntries(members)
}

/** The same where the result is a text. */
export const fillText = (text: string, names: Names): string =>
  text.replaceAll(/\{([a-z]\w*)\}/gi, (braces, name) =>
    names.has(name) ? String(names.get(name)) : braces,
  )
