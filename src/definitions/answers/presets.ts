import type { PlanSchema, PlanSchemas } from '../plan/plan.ts'
import { partsOf } from '../plan/resolve.ts'

/** What the end of an action's path makes of a record, by the values of its status, the likeliest first. */
const outcomes: readonly (readonly [pattern: RegExp, values: readonly string[]])[] = [
  [/^(deactivat(e|ion)|disable)$/, ['deactivated', 'inactive', 'disabled']],
  [/^(activat(e|ion)|enable)$/, ['active', 'activated', 'enabled']],
  [/^cancel(l?ation)?$/, ['canceled', 'cancelled']],
  [/^void$/, ['voided', 'void']],
  [/^(re)?issue$/, ['issued', 'unpaid', 'open']],
  [/^archive$/, ['archived']],
  [/^(approv(e|al)|accept(ance)?)$/, ['approved', 'accepted']],
  [/^reject(ion)?$/, ['rejected', 'declined']],
]

/** The member and the value that an action gives it by its name; none where its records have no such status. */
export function presetOf(
  path: string,
  members: ReadonlyMap<string, PlanSchema>,
  schemas: PlanSchemas,
): Readonly<Record<string, unknown>> | undefined {
  const end = path.split('/').at(-1) ?? ''
  const values = outcomes.find(([pattern]) => pattern.test(end))?.[1] ?? []
  for (const name of ['status', 'state']) {
    const member = members.get(name)
    const known = member && partsOf(member, schemas).find((part) => part.enum)?.enum
    const value = values.find((each) => known?.includes(each))
    if (value !== undefined) return { [name]: value }
  }
  return undefined
}
