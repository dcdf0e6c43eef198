import { FailureList } from '../problem/failures.ts'
import { isFit, maxDepth } from './fit.ts'

/**
 * What no text member and no place of a JSON value may hold, whatever its schema says: lone surrogates,
 * which are no Unicode text (RFC 8259, section 8.2) and cannot be part of a URL, and more levels than
 * `maxDepth`.
 *
 * @example
 * unfit({ websiteId: '\ud800' }) // one failure, at `websiteId`
 */
export function unfit(body: unknown) {
  const found = new FailureList()
  if (!isFit(body)) look(body, [], found)
  return found.named
}

function look(value: unknown, path: PropertyKey[], found: FailureList): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) found.add(path, () => `holds ${surrogateIn(value)}`)
    return
  }
  if (typeof value !== 'object' || value === null) return
  if (path.length >= maxDepth) {
    found.add(path, `is nested deeper than ${maxDepth} levels; send it flatter`)
    return
  }
  const isList = Array.isArray(value)
  for (const key of Object.keys(value)) {
    path.push(isList ? Number(key) : key)
    if (!key.isWellFormed()) found.add(path, () => `has a name that holds ${surrogateIn(key)}`)
    look((value as Record<string, unknown>)[key], path, found)
    path.pop()
  }
}

function surrogateIn(text: string): string {
  const { 0: found = '', index = 0 } = /\p{Surrogate}/u.exec(text) ?? {}
  const code = found.charCodeAt(0).toString(16).toUpperCase()
  return `half a character, U+${code} at position ${index + 1}; send both surrogates of a pair, or neither`
}
