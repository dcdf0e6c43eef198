import type { PlanSchema, PlanSchemas } from './plan.ts'

/** The schema that a reference names. */
export function target($ref: string, schemas: PlanSchemas): PlanSchema {
  const name = $ref.slice('#/schemas/'.length)
  return (Object.hasOwn(schemas, name) && schemas[name]) || {}
}

/** All that holds of a value besides choices: the schema itself, what it refers to, and each part of it. */
export function partsOf(
  schema: PlanSchema,
  schemas: PlanSchemas,
  seen: ReadonlySet<string> = new Set(),
): PlanSchema[] {
  const { $ref, allOf = [] } = schema
  const parts = [schema]
  if ($ref !== undefined && !seen.has($ref)) {
    parts.push(...partsOf(target($ref, schemas), schemas, new Set([...seen, $ref])))
  }
  for (const part of allOf) parts.push(...partsOf(part, schemas, seen))
  return parts
}

/** Whether a schema, or a part of it, says so, and none that it does not: who uses a schema may say otherwise of it. */
export const isFlagged = (
  schema: PlanSchema,
  flag: 'readOnly' | 'writeOnly' | 'x-sortable',
  schemas: PlanSchemas,
): boolean => {
  const parts = partsOf(schema, schemas)
  return parts.some((part) => part[flag] === true) && !parts.some((part) => part[flag] === false)
}

/** The choice between null and something else is that. */
const withoutNull = (schema: PlanSchema): PlanSchema => {
  const [only, ...others] = (schema.anyOf ?? schema.oneOf ?? []).filter(
    ({ type }) => type !== 'null',
  )
  return only && others.length === 0 ? only : schema
}

/** Each part of a value that is not null. */
export const partsBeyondNull = (schema: PlanSchema, schemas: PlanSchemas): PlanSchema[] =>
  partsOf(schema, schemas).flatMap((part) => {
    const inner = withoutNull(part)
    return inner === part ? [part] : partsOf(inner, schemas)
  })

/** The types that a value may have, `null` left out. */
export function typesOf(schema: PlanSchema, schemas: PlanSchemas): string[] {
  const types = partsBeyondNull(schema, schemas).flatMap(({ type }) => type ?? [])
  return [...new Set(types)].filter((type) => type !== 'null')
}

/** Every member that a schema knows, in whichever choice, with what is first said of it. */
export function membersOf(
  schema: PlanSchema,
  schemas: PlanSchemas,
  seen: ReadonlySet<PlanSchema> = new Set(),
): ReadonlyMap<string, PlanSchema> {
  const members = new Map<string, PlanSchema>()
  if (seen.has(schema)) return members
  const within = new Set([...seen, schema])
  for (const part of partsOf(schema, schemas)) {
    if (part !== schema && seen.has(part)) continue
    for (const [name, member] of Object.entries(part.properties ?? {})) {
      if (!members.has(name)) members.set(name, member)
    }
    for (const choice of [...(part.oneOf ?? []), ...(part.anyOf ?? [])]) {
      for (const [name, member] of membersOf(choice, schemas, new Set([...within, part]))) {
        if (!members.has(name)) members.set(name, member)
      }
    }
  }
  return members
}
