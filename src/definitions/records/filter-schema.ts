import * as z from 'zod/mini'
import { jsonObject } from '#engine/schema/identifiers'
import type { Schema } from '#engine/schema/schema'
import type { PlanSchema, PlanSchemas } from '../plan/plan.ts'
import { membersOf, partsBeyondNull, typesOf } from '../plan/resolve.ts'

/** What a filter reads the fields of records off: their names and kinds, and nothing else. */
export function filterSchema(schema: PlanSchema, schemas: PlanSchemas, depth = 0): Schema {
  const members = [...membersOf(schema, schemas)]
  const types = typesOf(schema, schemas)
  if (members.length > 0 && !types.includes('array')) {
    if (depth > 4) return z.unknown()
    return z.object(
      Object.fromEntries(
        members.map(([name, member]) => [
          name,
          z.optional(filterSchema(member, schemas, depth + 1) as z.ZodMiniType),
        ]),
      ),
    )
  }
  const parts = partsBeyondNull(schema, schemas)
  if (types.includes('array')) {
    const items = parts.find((part) => part.items)?.items ?? {}
    return z.array(filterSchema(items, schemas, depth + 1) as z.ZodMiniType)
  }
  if (types.includes('string')) {
    const format = parts.find((part) => part.format !== undefined)?.format
    return format === 'date-time' ? z.iso.datetime() : format === 'date' ? z.iso.date() : z.string()
  }
  if (types.includes('number') || types.includes('integer')) return z.number()
  if (types.includes('boolean')) return z.boolean()
  return types.includes('object') ? jsonObject : z.unknown()
}
