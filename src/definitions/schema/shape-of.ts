import type { PlanSchema, PlanSchemas } from '../plan/plan.ts'
import { partsOf } from '../plan/resolve.ts'
import type { Checks } from './checks/checks.ts'

/** What holds of the members of one object. */
export interface ObjectShape {
  readonly properties: ReadonlyMap<string, PlanSchema>
  readonly required: ReadonlySet<string>
}

/** Makes the shapes of objects, and keeps those that are the same for each object. */
export class Shapes {
  readonly #schemas: PlanSchemas
  readonly #checks: readonly Checks[]
  readonly #known = new WeakMap<PlanSchema, ObjectShape>()

  /** What a choice is made by: the first of the checks that knows one. */
  constructor(schemas: PlanSchemas, ...checks: readonly Checks[]) {
    this.#schemas = schemas
    this.#checks = checks
  }

  /** What holds of an object by a schema, with that choice of the schema's which it is. */
  of(schema: PlanSchema, value: unknown): ObjectShape {
    const known = this.#known.get(schema)
    if (known) return known
    const properties = new Map<string, PlanSchema>()
    const required = new Set<string>()
    const isFixed = this.#gather(schema, value, { properties, required }, 0)
    const shape = { properties, required }
    if (isFixed) this.#known.set(schema, shape)
    return shape
  }

  /** Whether the same members would be found for any object. */
  #gather(
    schema: PlanSchema,
    value: unknown,
    into: { properties: Map<string, PlanSchema>; required: Set<string> },
    depth: number,
  ): boolean {
    let isFixed = true
    for (const part of partsOf(schema, this.#schemas)) {
      for (const [name, member] of Object.entries(part.properties ?? {})) {
        const other = into.properties.get(name)
        into.properties.set(name, other && other !== member ? { allOf: [other, member] } : member)
      }
      for (const name of part.required ?? []) into.required.add(name)
      if ((!part.oneOf && !part.anyOf) || depth > 8) continue
      isFixed = false
      const choice = this.#choiceOf(part, value) ?? this.#checks[0]?.nearestOf(value, part)
      if (choice) this.#gather(choice, value, into, depth + 1)
    }
    return isFixed
  }

  /** Whether there is a choice that a value does not tell. */
  isOpen(schema: PlanSchema, value: unknown): boolean {
    return partsOf(schema, this.#schemas).some(
      (part) => (part.oneOf ?? part.anyOf) !== undefined && !this.#choiceOf(part, value),
    )
  }

  #choiceOf(part: PlanSchema, value: unknown): PlanSchema | undefined {
    for (const checks of this.#checks) {
      const choice = checks.choiceOf(value, part)
      if (choice) return choice
    }
    return this.#nearest(part, value)
  }

  #nearest(part: PlanSchema, value: unknown): PlanSchema | undefined {
    const { discriminator } = part
    const options = part.oneOf ?? part.anyOf ?? []
    if (discriminator === undefined || typeof value !== 'object' || value === null) return undefined
    const said = (value as Record<string, unknown>)[discriminator]
    return options.find((option) =>
      partsOf(option, this.#schemas).some((each) =>
        each.properties?.[discriminator]?.enum?.includes(said),
      ),
    )
  }
}
