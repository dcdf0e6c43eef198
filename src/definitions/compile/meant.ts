import type { PlanSchema, PlanSchemas } from '../plan/plan.ts'
import { partsOf } from '../plan/resolve.ts'

export type Draft = { -readonly [Name in keyof PlanSchema]: PlanSchema[Name] }

/**
 * Makes of a schema of several parts what its author meant: read strictly, a part that lets no other members in
 * refuses those of the parts beside it, and one that asks for a member need not know that only the other side has it.
 */
export function mean(whole: Draft, schemas: PlanSchemas): void {
  const known = new Map<string, PlanSchema>()
  for (const { properties = {} } of partsOf(whole, schemas)) {
    for (const [name, member] of Object.entries(properties)) {
      if (!known.has(name)) known.set(name, member)
    }
  }
  for (const part of [whole, ...((whole.allOf ?? []) as Draft[])]) {
    const isClosed = part.additionalProperties === false
    const names = isClosed ? known.keys() : (part.required ?? [])
    for (const name of names) {
      const member = known.get(name)
      if (member && !part.properties?.[name]) {
        part.properties = { ...part.properties, [name]: member }
      }
    }
  }
}

/** One of several schemas, and what a discriminator tells of it. */
export interface Choice {
  readonly name: string
  readonly told: Draft
  readonly option: PlanSchema
}

/** Where a schema itself gives its discriminating member other values, what the discriminator says is none of it. */
export function agree({ name, told, option }: Choice, schemas: PlanSchemas): void {
  const values = told.properties?.[name]?.enum ?? []
  const own = partsOf(option, schemas)
    .flatMap(({ properties }) => properties?.[name] ?? [])
    .flatMap((member) => partsOf(member, schemas))
    .flatMap((part) => (part.const === undefined ? (part.enum ?? []) : [part.const]))
  if (own.length > 0 && !values.some((value) => own.includes(value))) told.properties = {}
}
