import type { JsonSchemaOf } from '#engine/schema/json-schema-keywords'

/** A JSON Schema, as far as the panel reads it. */
export interface JsonSchema extends JsonSchemaOf<JsonSchema> {
  readonly items?: JsonSchema
  readonly description?: string
}

/** What a member can be edited as. */
export type Shape =
  | { readonly kind: 'text' | 'number' | 'boolean' | 'json' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'object'; readonly members: readonly Member[] }
  | { readonly kind: 'list'; readonly item: Shape; readonly schema: JsonSchema }

export interface Member {
  readonly name: string
  readonly schema: JsonSchema
  readonly shape: Shape
  readonly isNullable: boolean
  readonly isRequired: boolean
}

export type Resolve = (schema: JsonSchema) => JsonSchema

/** A schema without its `null`. */
function bare(schema: JsonSchema, resolve: Resolve): { schema: JsonSchema; isNullable: boolean } {
  const resolved = resolve(schema)
  if (Array.isArray(resolved.type)) {
    const types = resolved.type.filter((type) => type !== 'null')
    const isNullable = types.length < resolved.type.length
    return { schema: { ...resolved, type: types.length === 1 ? types[0] : types }, isNullable }
  }
  const others = resolved.anyOf?.filter(({ type }) => type !== 'null')
  if (others?.length === 1 && others[0]) {
    return { schema: resolve(others[0]), isNullable: true }
  }
  return {
    schema: resolved,
    isNullable: others !== undefined && others.length !== resolved.anyOf?.length,
  }
}

/** What a schema says can be edited; what has no field of its own is JSON. */
export function shapeOf(given: JsonSchema, resolve: Resolve, depth = 0): Shape {
  const { schema } = bare(given, resolve)
  if (schema.enum?.every((value) => typeof value === 'string')) {
    return { kind: 'choice', values: schema.enum as string[] }
  }
  if (schema.type === 'string') return { kind: 'text' }
  if (schema.type === 'number' || schema.type === 'integer') return { kind: 'number' }
  if (schema.type === 'boolean') return { kind: 'boolean' }
  // No form is as deep as a schema that holds itself.
  if (depth > 4) return { kind: 'json' }
  if (schema.type === 'array' && schema.items) {
    const item = shapeOf(schema.items, resolve, depth + 1)
    return item.kind === 'json' ? item : { kind: 'list', item, schema: schema.items }
  }
  const members = membersOf(schema, resolve, depth + 1)
  return members.length > 0 ? { kind: 'object', members } : { kind: 'json' }
}

/** What is edited most comes first; what a client only writes, such as a token, last. */
const order = ['choice', 'text', 'number', 'boolean', 'object', 'list', 'json']
const rankOf = ({ shape, schema }: Member): number =>
  schema.writeOnly ? order.length : order.indexOf(shape.kind)

function membersOf(schema: JsonSchema, resolve: Resolve, depth: number): Member[] {
  const members = Object.entries(schema.properties ?? {})
    .filter(([, member]) => !member.readOnly)
    .map(([name, member]) => {
      const { schema: resolved, isNullable } = bare(member, resolve)
      return {
        name,
        schema: resolved,
        shape: shapeOf(member, resolve, depth),
        isNullable,
        isRequired: schema.required?.includes(name) ?? false,
      }
    })
  // Of alike ones the order is that of the schema.
  return depth === 1 ? members.toSorted((a, b) => rankOf(a) - rankOf(b)) : members
}

/** Of a record, what a shape lets a client send. */
export function sendable(value: unknown, shape: Shape): unknown {
  if (shape.kind === 'object' && isObject(value)) {
    const pairs = shape.members
      .filter(({ name }) => value[name] !== undefined)
      .map((member) => [member.name, sendable(value[member.name], member.shape)])
    return Object.fromEntries(pairs)
  }
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.map((item) => sendable(item, shape.item))
  }
  return value
}

/** What a new one of a shape begins with. */
export function blankOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'object':
      return Object.fromEntries(
        shape.members
          .filter(({ isRequired }) => isRequired)
          .map((member) => [member.name, blankOf(member.shape)]),
      )
    case 'list':
      return []
    case 'choice':
      return shape.values[0] ?? ''
    case 'number':
      return 0
    case 'boolean':
      return false
    case 'text':
      return ''
    case 'json':
      return null
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
