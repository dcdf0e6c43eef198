import type { PlanSchema } from '../plan/plan.ts'
import { membersOf, partsOf, typesOf } from '../plan/resolve.ts'
import { type Completing, loneValue } from './complete.ts'
import { mayBeNull } from './kept-members.ts'

/** What a value is that nobody has set yet: its default, or else nothing as far as its schema lets it be nothing. */
export function unsaid(schema: PlanSchema, of: Completing): unknown {
  const { preparation, plan } = of.ground
  const { schemas } = plan
  const types = typesOf(schema, schemas)
  if (types.length === 0 || types.includes('object') || membersOf(schema, schemas).size > 0) {
    const values: Record<string, unknown> = {}
    preparation.prepare(values, schema)
    return values
  }
  const usual = partsOf(schema, schemas).find((part) => part.default !== undefined)?.default
  if (usual !== undefined) return usual
  if (mayBeNull(schema, schemas)) return null
  if (types.includes('array') && of.ground.responses.accepts([], schema)) return []
  return loneValue(schema, 'value', of)
}
