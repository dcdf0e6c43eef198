import type { PlanSchema, PlanSchemas } from '../plan/plan.ts'
import { isFlagged, partsBeyondNull, partsOf, typesOf } from '../plan/resolve.ts'
import type { ObjectShape } from '../schema/shape-of.ts'
import type { Ground } from './ground.ts'
import { mayBeNull } from './kept-members.ts'

type Members = Readonly<Record<string, unknown>>

/** Whose record is made complete, and what is known of it. */
export interface Completing {
  readonly ground: Ground
  readonly table: string
  readonly id: string
  /** The ids that a reference may have. */
  idsFor?(member: string): readonly string[]
  /** Whether members are made too that nobody needs. */
  readonly isWhole?: boolean
}

interface Planned {
  readonly name: string
  readonly schema: PlanSchema
  readonly isReadOnly: boolean
  readonly isWriteOnly: boolean
  readonly isRequired: boolean
  /** Whether there may be something missing in it. */
  readonly isDeep: boolean
}

const planned = new WeakMap<ObjectShape, readonly Planned[]>()

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * An object with all that its schema requires and that no client says: what it was before, or else seeded values that
 * fit. What clients alone may know goes.
 */
export function complete(
  given: Members,
  schema: PlanSchema,
  of: Completing,
  previous?: Members,
  path = '',
): Record<string, unknown> {
  const { shapes } = of.ground
  const shape = shapes.of(schema, given)
  // Entries, as `__proto__` is a name like others.
  const result: [name: string, value: unknown][] = []
  for (const member of plannedOf(shape, of.ground.plan.schemas)) {
    const { name, isWriteOnly } = member
    if (isWriteOnly) continue
    const before = isMembers(previous) && Object.hasOwn(previous, name) ? previous[name] : undefined
    const value = Object.hasOwn(given, name)
      ? deepened(given[name], member, of, before, `${path}.${name}`)
      : added(member, of, before, path)
    if (value !== undefined) result.push([name, value])
  }
  for (const name of Object.keys(given)) {
    if (!shape.properties.has(name) && !shape.required.has(name)) result.push([name, given[name]])
  }
  return Object.fromEntries(result)
}

function plannedOf(shape: ObjectShape, schemas: PlanSchemas): readonly Planned[] {
  const known = planned.get(shape)
  if (known) return known
  // What must be there need not be described.
  const nameless = [...shape.required].filter((name) => !shape.properties.has(name))
  const all = [...shape.properties, ...nameless.map((name) => [name, {} as PlanSchema] as const)]
  const members = all.map(([name, schema]) => {
    const types = typesOf(schema, schemas)
    return {
      name,
      schema,
      isReadOnly: isFlagged(schema, 'readOnly', schemas),
      isWriteOnly: isFlagged(schema, 'writeOnly', schemas),
      isRequired: shape.required.has(name),
      isDeep: types.includes('object') || types.includes('array') || types.length === 0,
    }
  })
  planned.set(shape, members)
  return members
}

function deepened(
  value: unknown,
  { schema, isDeep }: Planned,
  of: Completing,
  before: unknown,
  path: string,
): unknown {
  if (!isDeep || typeof value !== 'object' || value === null) return value
  // What nobody needs is made where all is made, and not in what is there.
  const inside = { ...of, isWhole: false }
  if (!Array.isArray(value)) {
    return complete(value as Members, schema, inside, isMembers(before) ? before : undefined, path)
  }
  const items = partsBeyondNull(schema, of.ground.plan.schemas).find((part) => part.items)?.items
  if (!items) return value
  const old = Array.isArray(before) ? before : []
  return value.map((item, position) =>
    isMembers(item) ? complete(item, items, inside, old[position], `${path}.${position}`) : item,
  )
}

function added(member: Planned, of: Completing, before: unknown, path: string): unknown {
  const { name, schema, isReadOnly, isRequired } = member
  if (!isReadOnly && !isRequired && !of.isWhole) return undefined
  if (name.startsWith('_') && !isRequired) return undefined
  if (isReadOnly && before !== undefined) return before
  const { schemas } = of.ground.plan
  const usual = partsOf(schema, schemas).find((part) => part.default !== undefined)?.default
  if (usual !== undefined && (usual !== null || mayBeNull(schema, schemas))) return usual
  const own = startOf(member, of, schemas)
  if (own !== undefined && of.ground.responses.accepts(own, schema)) return own
  return made(member, of, path)
}

/** What a record begins with that nothing has happened to yet. */
function startOf(
  { name, schema, isReadOnly }: Planned,
  of: Completing,
  schemas: PlanSchemas,
): unknown {
  const [id] = of.idsFor?.(name) ?? []
  if (isReadOnly && !of.isWhole && mayBeNull(schema, schemas)) return null
  if (id !== undefined) return id
  if (/^(status|state)$/.test(name) && !of.isWhole) {
    return partsOf(schema, schemas).find((part) => part.enum)?.enum?.[0]
  }
  if (!isReadOnly || of.isWhole) return undefined
  const types = typesOf(schema, schemas)
  if (types.includes('boolean')) return false
  return types.includes('integer') && /count$/i.test(name) ? 0 : undefined
}

/** So often a value is made anew that its schema refuses. */
const mostAttempts = 12

function made({ name, schema, isRequired }: Planned, of: Completing, path: string): unknown {
  const { ground, table, id } = of
  const refused: (readonly string[])[] = []
  let value: unknown
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const place = { seed: ground.seed, table, id, path: `${path}.${name}`.slice(1), name, refused }
    value = ground.make(schema, place)
    const failures = ground.responses.failuresOf(value, schema)
    if (failures.length === 0) return value
    // Later what it is in is at fault as well: another choice may do.
    const up = attempt >> 1
    for (const { path: inner } of failures) {
      const names = inner.map(String)
      refused.push(names, ...(up > 0 ? [names.slice(0, -up)] : []))
    }
  }
  return isRequired ? value : undefined
}

/** The same object without what a schema refuses of it: what is required is made anew. */
export function fitting(
  given: Members,
  schema: PlanSchema,
  of: Completing,
): Record<string, unknown> {
  const { responses } = of.ground
  const wrong = new Set(responses.failuresOf(given, schema).map(({ path }) => String(path[0])))
  if (wrong.size === 0) return given
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)))
  return complete(rest, schema, of)
}

/** A value that is no part of a record. */
export function loneValue(schema: PlanSchema, name: string, of: Completing): unknown {
  return made(
    { name, schema, isRequired: true, isReadOnly: false, isWriteOnly: false, isDeep: true },
    of,
    '',
  )
}
