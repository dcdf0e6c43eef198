import { coded } from '#engine/problem/mock-error'
import { accepts, definitionOf, type Schema } from './schema.ts'

const candidates = [
  ...['Ada', 'US', 'ada@example.com', '1980-04-01', '2026-01-31T09:30:00Z'],
  ...[true, 1, [], {}, 'https://example.com/'],
]

/**
 * A small valid value of a schema, with the members that it requires and no others; throws for a schema
 * that it has none for.
 */
export function sampleOf(schema: Schema): unknown {
  const definition = definitionOf(schema)
  switch (definition.type) {
    case 'optional':
    case 'nullable':
      return sampleOf(definition.innerType)
    case 'enum':
      return Object.values(definition.entries)[0]
    case 'literal':
      return definition.values[0]
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape)
          .filter(([, member]) => !accepts(member, undefined))
          .map(([name, member]) => [name, sampleOf(member)]),
      )
  }
  const sample = candidates.find((value) => accepts(schema, value))
  if (sample !== undefined) return structuredClone(sample)
  throw coded(
    'REBILLY_MOCK_DEFECT',
    new Error(
      `Failed to make a sample of kind "${definition.type}": none of ${JSON.stringify(candidates)} is one. Add one to them.`,
    ),
  )
}
