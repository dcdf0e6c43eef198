import type { Operation } from '#engine/request/operation'
import type { OperationDescription, ResourceDescription } from '#engine/resource/description'
import type { JsonSchema } from '#engine/schema/json-schema'
import type { PlannedOperation, PlanSchema } from '../plan/plan.ts'
import { isFlagged } from '../plan/resolve.ts'
import type { Ground } from '../records/ground.ts'

/** How the OpenAPI document describes operations of a document: as that did, with what the mock makes of them. */
export function descriptionOf(
  { plan }: Ground,
  operations: readonly Operation[],
  planned: readonly PlannedOperation[],
): ResourceDescription {
  const byPlace = new Map(planned.map((each) => [`${each.method} ${each.path}`, each]))
  const used = new Map<string, PlanSchema>()
  const note = (schema: PlanSchema): JsonSchema => written(schema, plan.schemas, used)
  const raw = Object.fromEntries(
    operations.map(({ id, method, path }) => {
      const operation = byPlace.get(`${method} ${path}`)
      return [id, operation ? objectOf(operation, note) : undefined]
    }),
  )
  return {
    operations: Object.fromEntries(
      operations.map(({ id, method, path }) => [
        id,
        {
          tag: byPlace.get(`${method} ${path}`)?.tag ?? plan.title,
          summary: `${method} ${path}`,
          success: {},
          raw: raw[id] ?? { parameters: [], responses: {} },
        },
      ]),
    ),
    choices: Object.fromEntries(
      [...used].map(([name, schema]) => [componentName(name), schema as JsonSchema]),
    ),
  }
}

/** How OpenAPI calls a list in one parameter, by what parts its values. */
const styles: Readonly<Record<string, string>> = {
  ',': 'form',
  ' ': 'spaceDelimited',
  '|': 'pipeDelimited',
}

/** Apart from the kit's own of the same name. */
const componentName = (name: string): string => `Defined.${name}`

function objectOf(
  { body, success, query, path }: PlannedOperation,
  note: (schema: PlanSchema) => JsonSchema,
): NonNullable<OperationDescription['raw']> {
  const params = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  return {
    parameters: [
      ...params,
      ...query.map(({ name, schema, separator }) => ({
        name,
        in: 'query',
        ...(separator !== undefined && { style: styles[separator], explode: false }),
        schema: note(schema),
      })),
    ],
    ...(body && {
      requestBody: {
        required: body.isRequired,
        content: Object.fromEntries(
          ['application/json', ...(body.types ?? [])].map((type) => [
            type,
            { schema: note(body.schema) },
          ]),
        ),
      },
    }),
    responses: Object.fromEntries(
      success.map(({ status, headers, content }) => [
        status,
        {
          description: status === 204 ? 'Done.' : 'Success.',
          headers: {
            ...(status === 201 && { Location: { schema: { type: 'string' } } }),
            ...Object.fromEntries(
              headers.map(({ name, schema }) => [name, { schema: note(schema) }]),
            ),
          },
          ...(Object.keys(content).length > 0 && {
            content: Object.fromEntries(
              Object.entries(content).map(([type, schema]) => [type, { schema: note(schema) }]),
            ),
          }),
        },
      ]),
    ),
  }
}

/** A schema of the plan as one of the document, with all that it refers to. */
function written(
  value: unknown,
  schemas: Readonly<Record<string, PlanSchema>>,
  used: Map<string, PlanSchema>,
): JsonSchema {
  const write = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(write)
    if (typeof each !== 'object' || each === null) return each
    const { required, properties } = each as PlanSchema
    const members = Object.entries(each).flatMap(([name, argument]): [string, unknown][] => {
      if (name === 'isLoose') return []
      if (name === 'discriminator') return [[name, { propertyName: argument }]]
      if (name === 'example') return [['examples', [argument]]]
      if (name === 'enum' || name === 'const' || name === 'default') return [[name, argument]]
      if (name === 'properties' || name === 'patternProperties') {
        const written = Object.entries(argument as object).map(([key, one]) => [key, write(one)])
        return [[name, Object.fromEntries(written)]]
      }
      if (name !== '$ref' || typeof argument !== 'string') return [[name, write(argument)]]
      const target = argument.slice('#/schemas/'.length)
      if (!used.has(target)) {
        used.set(target, {})
        used.set(target, write(schemas[target] ?? {}) as PlanSchema)
      }
      return [['$ref', `#/components/schemas/${componentName(target)}`]]
    })
    // What clients alone send is in no answer.
    const asked = required?.filter(
      (name) => !properties?.[name] || !isFlagged(properties[name], 'writeOnly', schemas),
    )
    return Object.fromEntries([...members, ...(asked ? [['required', asked]] : [])])
  }
  return write(value) as JsonSchema
}
