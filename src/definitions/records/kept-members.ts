import type { PlanSchema, PlanSchemas } from '../plan/plan.ts'
import { partsOf, typesOf } from '../plan/resolve.ts'
import type { GroundTable } from './ground.ts'

/** What a member is that the mock keeps for itself. */
export type Role = 'created' | 'updated' | 'revision' | 'organization' | 'hidden'

const created = /^(created|inserted)_?(time|at|date|on)?$/i
const updated = /^(updated|modified|last_?(updated|modified))_?(time|at|date|on)?$/i

const known = new WeakMap<PlanSchema, ReadonlyMap<string, Role>>()

/** The members of a table's records that the mock keeps for itself, by what they are. */
export function rolesOf(
  { schema, members }: Pick<GroundTable, 'schema' | 'members'>,
  schemas: PlanSchemas,
): ReadonlyMap<string, Role> {
  const found = known.get(schema) ?? rolesIn(members, schemas)
  known.set(schema, found)
  return found
}

function rolesIn(
  members: ReadonlyMap<string, PlanSchema>,
  schemas: PlanSchemas,
): Map<string, Role> {
  const roles = new Map<string, Role>()
  for (const [name, member] of members) {
    const parts = partsOf(member, schemas)
    const isTime = parts.some(({ format }) => format === 'date-time')
    if (isTime && created.test(name)) roles.set(name, 'created')
    else if (isTime && updated.test(name)) roles.set(name, 'updated')
    else if (name === 'revision' && typesOf(member, schemas).includes('integer')) {
      roles.set(name, 'revision')
    } else if (name === 'organizationId' && parts.some(({ readOnly }) => readOnly)) {
      roles.set(name, 'organization')
    } else if (name === '_links' || name === '_embedded') roles.set(name, 'hidden')
  }
  return roles
}

/** Whether null is taken, also by who reads the document strictly. */
export function mayBeNull(schema: PlanSchema, schemas: PlanSchemas): boolean {
  const parts = partsOf(schema, schemas)
  const speaking = parts.filter(
    ({ type, enum: values, anyOf, oneOf }) => type || values || anyOf || oneOf,
  )
  return speaking.length > 0 && speaking.every((part) => isNullable(part, schemas))
}

function isNullable(
  { type, enum: values, anyOf, oneOf }: PlanSchema,
  schemas: PlanSchemas,
): boolean {
  if (type !== undefined && ![type].flat().includes('null')) return false
  if (values && !values.includes(null)) return false
  const options = anyOf ?? oneOf
  return !options || options.some((each) => !each.isLoose && mayBeNull(each, schemas))
}
