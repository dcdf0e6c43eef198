import { coded } from '#engine/problem/mock-error'

export type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An own member, as `__proto__` and `constructor` are names like others. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Json)[name]
    : undefined

export const unreadable = (reason: string): TypeError =>
  coded('REBILLY_MOCK_DEFINITIONS', new TypeError(`Failed to read the definitions: ${reason}`))

/** An OpenAPI document that references can be followed in. */
export interface OpenedDocument {
  readonly root: Json
  /** What a local reference leads to; throws an error that names where it stands and where it leads. */
  target(reference: string, at: string): unknown
  /** A value, or what it refers to if it is a reference; `at` becomes where that is. */
  follow(value: unknown, at: string): { readonly value: Json; readonly at: string }
}

/** Opens a document; throws for what is no OpenAPI 3.0 or 3.1. */
export function openDocument(given: unknown): OpenedDocument {
  if (!isObject(given)) throw unreadable('they are no object. Give an OpenAPI document.')
  const version = String(memberOf(given, 'openapi') ?? '')
  if (!/^3\.[01](\.|$)/.test(version)) {
    const found = memberOf(given, 'swagger') ?? (version || 'none')
    throw unreadable(
      `\`openapi\` is ${JSON.stringify(found)}, which is not read. Give a document of OpenAPI 3.0 or 3.1.`,
    )
  }
  if (!isObject(memberOf(given, 'paths'))) {
    throw unreadable('`paths` is missing. Give a document with the paths of the API.')
  }
  const target = (reference: string, at: string): unknown => {
    if (!reference.startsWith('#')) {
      throw unreadable(
        `${at} refers to "${reference}", which is in another file. Bundle the document into one file first.`,
      )
    }
    let found: unknown = given
    for (const name of reference.replace(/^#\/?/, '').split('/').filter(Boolean)) {
      found = memberOf(found, decoded(name))
    }
    if (found === undefined) {
      throw unreadable(
        `${at} refers to "${reference}", which is not there. Add it, or correct the reference.`,
      )
    }
    return found
  }
  const follow = (value: unknown, at: string) => {
    const seen = new Set<string>()
    let [found, place] = [value, at]
    for (;;) {
      const reference = memberOf(found, '$ref')
      if (typeof reference !== 'string') break
      if (seen.has(reference)) throw unreadable(`${at} refers in a circle, by "${reference}".`)
      seen.add(reference)
      found = target(reference, place)
      place = reference
    }
    return { value: isObject(found) ? found : {}, at: place }
  }
  return { root: given, target, follow }
}

/** A name in a JSON pointer, in a fragment of a URL (RFC 6901, section 6). */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~')
  } catch {
    return name
  }
}
