type Json = { readonly [keyword: string]: unknown }

type Direction = 'request' | 'response'

/**
 * Schemas of OpenAPI 3.0 or 3.1 as JSON Schemas of 2020-12, for what goes one way: in a request no read-only member
 * is asked for, whatever it is, and in a response no write-only one.
 */
export function schemaOfDirection(document: Json, direction: Direction): unknown {
  const goes = direction === 'request' ? 'readOnly' : 'writeOnly'

  const isMarked = (schema: unknown): boolean => {
    if (typeof schema !== 'object' || schema === null) return false
    const { [goes]: mark, $ref, allOf = [] } = schema as Json
    return (
      mark === true ||
      (typeof $ref === 'string' && isMarked(valueAt(document, $ref))) ||
      (allOf as unknown[]).some(isMarked)
    )
  }

  const oneWay = (schema: unknown): unknown => {
    if (Array.isArray(schema)) return schema.map(oneWay)
    if (typeof schema !== 'object' || schema === null) return schema
    const { nullable, example: _, ...keywords } = schema as Json
    const inside = Object.fromEntries(
      Object.entries(keywords).map(([name, value]) => [name, oneWay(value)]),
    )
    const own = withoutOthers(inside, othersIn(keywords))
    // Written so, null is meant to be valid, though to the letter an `allOf` beside it refuses it.
    return nullable === true ? { anyOf: [own, { type: 'null' }] } : own
  }

  const othersIn = ({ properties }: Json): readonly string[] =>
    typeof properties === 'object' && properties !== null
      ? Object.keys(properties).filter((name) => isMarked((properties as Json)[name]))
      : []

  const withoutOthers = (schema: Json, others: readonly string[]): Json => {
    const { properties, required } = schema
    if (others.length === 0) return schema
    return {
      ...schema,
      properties: {
        ...(properties as Json),
        ...(direction === 'request' && Object.fromEntries(others.map((name) => [name, true]))),
      },
      ...(Array.isArray(required) && {
        required: required.filter((name) => !others.includes(name)),
      }),
    }
  }

  return oneWay(document)
}

const valueAt = (document: Json, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, name) => (value as Json | undefined)?.[name], document)
