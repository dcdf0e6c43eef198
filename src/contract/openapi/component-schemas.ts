import { type JsonSchema, jsonSchemasOf, schemaRef } from './json-schema.ts'
import { notes, pairs, requests, responses, variants } from './named-schemas.ts'
import { problemSchemas } from './problems.ts'

/** Every named schema of the document. */
export function componentSchemas(): Record<string, JsonSchema> {
  const schemas: Record<string, JsonSchema> = {
    ...jsonSchemasOf(requests, 'request'),
    ...jsonSchemasOf({ ...responses, ...problemSchemas }, 'response'),
    // zod checks the method first, for the sake of its messages; what passes is the same.
    DefaultPaymentInstrument: { type: 'object', anyOf: Object.keys(variants).map(schemaRef) },
  }
  for (const [sent, received] of pairs) {
    const request = typeof sent === 'string' ? Object.keys(propertiesOf(schemas[sent])) : sent
    const response = Object.keys(propertiesOf(schemas[received]))
    mark(
      schemas[received],
      response.filter((name) => !request.includes(name)),
      { readOnly: true },
    )
    if (typeof sent !== 'string') continue
    mark(
      schemas[sent],
      request.filter((name) => !response.includes(name)),
      { writeOnly: true },
    )
  }
  for (const [name, members] of Object.entries(notes)) {
    for (const [member, note] of Object.entries(members)) mark(schemas[name], [member], note)
  }
  return schemas
}

const propertiesOf = (schema: JsonSchema = {}) =>
  (schema.properties ?? {}) as Record<string, JsonSchema>

function mark(schema: JsonSchema | undefined, members: readonly string[], note: JsonSchema): void {
  const properties = propertiesOf(schema)
  for (const member of members) properties[member] = { ...properties[member], ...note }
}
