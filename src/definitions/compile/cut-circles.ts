import type { PlanSchema, PlanSchemas } from '../plan/plan.ts'
import type { Draft } from './meant.ts'

/**
 * Takes out the references by which a schema is itself, or one of several that it is itself: they say nothing of any
 * value, and whoever followed them would come to no end. Those to members and items of a value stay.
 */
export function cutCircles(schemas: PlanSchemas): void {
  const seen = new Set<string>()
  for (const name of Object.keys(schemas)) enter(name, { schemas, seen, within: new Set() })
}

interface Way {
  readonly schemas: PlanSchemas
  readonly seen: Set<string>
  /** The schemas that it leads through. */
  readonly within: Set<string>
}

function enter(name: string, way: Way): void {
  const { schemas, seen, within } = way
  if (seen.has(name)) return
  seen.add(name)
  within.add(name)
  follow(schemas[name] as Draft, way)
  within.delete(name)
}

function follow(schema: Draft, way: Way): void {
  const { $ref } = schema
  if ($ref !== undefined) {
    if (leadsBack(schema, way)) delete schema.$ref
    else enter(nameIn($ref), way)
  }
  for (const list of ['allOf', 'anyOf', 'oneOf'] as const) {
    const options = schema[list]
    if (!options) continue
    const others = options.filter((each) => !leadsBack(each, way))
    if (others.length === 0) delete schema[list]
    else if (others.length < options.length) schema[list] = others
    for (const each of others) follow(each as Draft, way)
  }
  for (const name of ['not', 'if', 'then', 'else'] as const) {
    const inner = schema[name]
    if (!inner) continue
    if (leadsBack(inner, way)) delete schema[name]
    else follow(inner as Draft, way)
  }
}

const leadsBack = ({ $ref }: PlanSchema, { within }: Way): boolean =>
  $ref !== undefined && within.has(nameIn($ref))

const nameIn = ($ref: string): string => $ref.slice('#/schemas/'.length)
