import type { PlanSchema, PlanSchemas } from '../plan/plan.ts'
import { membersOf, partsBeyondNull, typesOf } from '../plan/resolve.ts'

/** Whether two schemas are one: by their name, or by what they say. */
export const isSame = (one: PlanSchema | undefined, other: PlanSchema | undefined): boolean =>
  one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other)

/** What a list's items are, if a schema is of a list. */
export function itemsOf(schema: PlanSchema, schemas: PlanSchemas): PlanSchema | undefined {
  for (const part of partsBeyondNull(schema, schemas)) {
    if (part.items && [part.type].flat().includes('array')) return part.items
  }
  return undefined
}

/** The one member of an object that is a list of objects: what some APIs wrap their lists in. */
export function wrapped(
  schema: PlanSchema,
  schemas: PlanSchemas,
): { member: string; items: PlanSchema } | undefined {
  const found = [...membersOf(schema, schemas)].flatMap(([member, each]) => {
    const items = itemsOf(each, schemas)
    return items && isOfObject(items, schemas) && !member.startsWith('_') ? [{ member, items }] : []
  })
  return found.length === 1 ? found[0] : undefined
}

export const isOfObject = (schema: PlanSchema, schemas: PlanSchemas): boolean =>
  typesOf(schema, schemas).includes('object') || membersOf(schema, schemas).size > 0
