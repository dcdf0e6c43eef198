import { worldFormat, worldVersion } from '../src/database/world-format.ts'
import type { Resource } from '../src/engine/resource/resource.ts'
import { jsonSchemasOf, schemaRef } from '../src/engine/schema/json-schema.ts'

/** A JSON Schema of a world as a file: for editors, which complete and check what is written into one. */
export async function worldSchema(resources: readonly Resource[]): Promise<object> {
  const tables = resources.flatMap((resource) => Object.entries(resource.tables ?? {}))
  const schemas = await Promise.all(
    tables.map(async ([name, { schema }]) => [name, await schema()] as const),
  )
  const lists = tables.map(([name]) => [name, { type: 'array', items: schemaRef(name) }] as const)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A world of rebilly-mock',
    type: 'object',
    required: ['format', 'version'],
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      format: { const: worldFormat },
      version: { const: worldVersion },
      counters: { type: 'object', additionalProperties: { type: 'integer', minimum: 0 } },
      clock: { oneOf: [settingOf('frozen', 'string'), settingOf('ahead', 'number')] },
      ...Object.fromEntries(lists),
    },
    components: { schemas: jsonSchemasOf(Object.fromEntries(schemas), 'response') },
  }
}

const settingOf = (name: string, type: string) => ({
  type: 'object',
  required: [name],
  additionalProperties: false,
  properties: { [name]: { type } },
})
