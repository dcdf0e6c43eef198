import * as z from 'zod/mini'
import { definitionOf, type Schema } from '../schema/schema.ts'

/** What a client sends, or what is kept of it once the schema has read it. */
export type Side = 'sent' | 'kept'

/**
 * The same schema without what JSON Schema has no words for: of what one changes into another only one side,
 * a date as the text that JSON makes of it, and what a function alone knows as anything.
 */
function plainSchema(schema: Schema, side: Side, within: readonly Schema[] = []): Schema {
  // What holds itself would never end.
  if (within.includes(schema)) return z.unknown()
  const plain = (inner: unknown) => plainSchema(inner as Schema, side, [...within, schema])
  const definition = definitionOf(schema)
  switch (definition.type) {
    case 'pipe':
      return plain(sideOf(definition, side))
    case 'default':
    case 'prefault':
    case 'catch':
      return side === 'kept' ? plain(definition.innerType) : z.optional(plain(definition.innerType))
    case 'readonly':
      return plain(definition.innerType)
    case 'lazy':
      return plain(definition.getter())
    case 'optional':
    case 'nullable': {
      const inner = plain(definition.innerType)
      if (inner === definition.innerType) return schema
      return definition.type === 'optional' ? z.optional(inner) : z.nullable(inner)
    }
    case 'array': {
      const element = plain(definition.element)
      return element === definition.element ? schema : z.array(element)
    }
    case 'union': {
      const options = definition.options.map(plain)
      return isSame(options, definition.options) ? schema : z.union(options)
    }
    case 'object': {
      const shape = plainShape(definition.shape, side, [...within, schema])
      const { catchall } = definition
      if (isSame(Object.values(shape), Object.values(definition.shape))) return schema
      return catchall ? z.catchall(z.object(shape), plain(catchall)) : z.object(shape)
    }
    case 'date':
      return z.string()
    default:
      return isWritable(schema) ? schema : z.unknown()
  }
}

/** The same for each member. */
export const plainShape = (
  shape: Readonly<Record<string, unknown>>,
  side: Side,
  within: readonly Schema[] = [],
): Record<string, z.ZodMiniType> =>
  Object.fromEntries(
    Object.entries(shape).map(([name, member]) => [
      name,
      plainSchema(member as Schema, side, within) as z.ZodMiniType,
    ]),
  )

/** What a function makes of a value may be anything; before that it is what the other side says. */
function sideOf({ in: from, out }: z.core.$ZodPipeDef, side: Side): Schema {
  const isTransform = (each: z.core.SomeType) => definitionOf(each as Schema).type === 'transform'
  if (side === 'sent') return (isTransform(from) ? out : from) as Schema
  return isTransform(out) ? z.unknown() : (out as Schema)
}

function isWritable(schema: Schema): boolean {
  try {
    z.toJSONSchema(schema)
    return true
  } catch {
    return false
  }
}

const isSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.every((each, position) => each === others[position])
