import { coded } from '#engine/problem/mock-error'
import { accepts, checksOf, definitionOf, failsOnlyAt, type Schema } from './schema.ts'
import { sampleOf } from './schema-samples.ts'
import { textFaults } from './text-faults.ts'

/** One way to break a schema. */
export interface Fault {
  readonly path: readonly (string | number)[]
  /** What is broken, in the words of JSON Schema where it has one: `type`, `pattern`, `maxLength`. */
  readonly rule: string
  /** A value for the whole schema that breaks this rule, and others only where it cannot help it. */
  readonly value: unknown
}

/** Such as `primaryAddress.country: pattern`; `body` stands for the whole. */
export const faultName = ({ path, rule }: Fault): string => `${path.join('.') || 'body'}: ${rule}`

/** What schemas are an `anyOf` of, where that is a function of theirs, which nobody can read. */
export type Variants = ReadonlyMap<Schema, readonly Schema[]>

/**
 * Every way to break a schema, in the order of its members; throws for a kind of schema or check that
 * it does not know, so that none is passed over.
 */
export function faultsOf(schema: Schema, variants: Variants = new Map()): Fault[] {
  const definition = definitionOf(schema)
  if (definition.type === 'string') return own({ type: 5, null: null, ...textFaults(schema) })
  requireNoMore(schema, variants)
  switch (definition.type) {
    case 'optional':
    case 'nullable':
      return faultsOf(definition.innerType, variants).filter(
        ({ path, value }) => path.length > 0 || !accepts(schema, value),
      )
    case 'boolean':
      return own({ type: 'yes', null: null })
    case 'enum':
    case 'literal':
      return own({ enum: 'unknown', type: 5, null: null })
    case 'array':
      return [...own({ type: {}, null: null }), ...itemFaults(definition.element, variants)]
    case 'object':
      return distinct([
        ...notObjects,
        ...memberFaults(schema, definition.shape, variants),
        ...variantFaults(schema, variants.get(schema) ?? []),
      ])
    case 'custom':
      if (accepts(schema, {}) && !notObjects.some(({ value }) => accepts(schema, value))) {
        return notObjects
      }
      break
    case 'unknown':
      return []
  }
  throw unknown(`a schema of kind "${definition.type}"`)
}

const own = (rules: Record<string, unknown>): Fault[] =>
  Object.entries(rules).map(([rule, value]) => ({ path: [], rule, value }))

const notObjects = own({ type: 'text', array: [], null: null })

const unknown = (what: string) =>
  coded(
    'REBILLY_MOCK_DEFECT',
    new Error(`Failed to find what breaks ${what}: it is not known here. Add it.`),
  )

function requireNoMore(schema: Schema, variants: Variants): void {
  const definition = definitionOf(schema)
  const [check] = checksOf(schema)
  if (check && !variants.has(schema)) throw unknown(`the check "${check.check}"`)
  if ('catchall' in definition && definition.catchall) {
    throw unknown("an object's rule for members that it does not name")
  }
}

/** The faults of what stands at `key`, each with `around` it. */
const inside = (key: string | number, faults: Fault[], around: (value: unknown) => unknown) =>
  faults.map(({ path, rule, value }) => ({ path: [key, ...path], rule, value: around(value) }))

// In the second place: a page that marks the wrong row marks the right one when it is the first.
const itemFaults = (element: Schema, variants: Variants) =>
  inside(1, faultsOf(element, variants), (item) => [sampleOf(element), item])

function memberFaults(schema: Schema, shape: Record<string, Schema>, variants: Variants): Fault[] {
  const sample = sampleOf(schema) as object
  return Object.entries(shape).flatMap(([name, member]) => {
    const faults = inside(name, faultsOf(member, variants), (value) => ({
      ...sample,
      [name]: value,
    }))
    if (accepts(member, undefined)) return faults
    const { [name]: _, ...value } = sample as Record<string, unknown>
    return [{ path: [name], rule: 'required', value }, ...faults]
  })
}

/**
 * What breaks an `anyOf`: each fault of a variant that no other forgives, and of the others each that
 * none forgives together with a fault of its own.
 */
function variantFaults(schema: Schema, variants: readonly Schema[]): Fault[] {
  const faults = variants.flatMap((each) => faultsOf(each)).filter(({ path }) => path.length > 0)
  const pairs = faults.flatMap((fault) =>
    faults
      .filter(({ path }) => path[0] !== fault.path[0])
      .map(({ value }) => ({
        ...fault,
        value: { ...(value as object), ...(fault.value as object) },
      })),
  )
  return [...faults, ...pairs].filter(({ path, value }) => failsOnlyAt(path, schema, value))
}

function distinct(faults: Fault[]): Fault[] {
  const names = faults.map(faultName)
  return faults.filter((fault, position) => names.indexOf(faultName(fault)) === position)
}
