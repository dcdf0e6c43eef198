import type { PlanSchema } from '../plan/plan.ts'
import { isJson } from './responses.ts'
import { isSame } from './schemas-alike.ts'

/** The JSON that a body may be, and what it may be called besides `application/json`. */
export interface JsonBody {
  readonly schema: PlanSchema
  readonly types?: readonly string[]
}

/** The likeliest to be a record first; a list of changes to one (RFC 6902) is none. */
function rankOf(type: string): number {
  if (type === 'application/json') return 0
  return type === 'application/json-patch+json' ? 2 : 1
}

/** What a body is as JSON, by its media types; those that say the same are names of one. */
export function jsonBodyOf(content: Readonly<Record<string, PlanSchema>>): JsonBody | undefined {
  const found = Object.entries(content).flatMap(([name, schema]) =>
    isJson(name) ? [{ type: plainType(name), schema }] : [],
  )
  const [best] = found.toSorted((one, other) => rankOf(one.type) - rankOf(other.type))
  if (!best) return undefined
  const { schema } = best
  const types = found
    .filter((each) => each.type !== 'application/json' && isSame(each.schema, schema))
    .map(({ type }) => type)
  return { schema, ...(types.length > 0 && { types }) }
}

const plainType = (name: string): string => name.replace(/;.*/s, '').trim().toLowerCase()
