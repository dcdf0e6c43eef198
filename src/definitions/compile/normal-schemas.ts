import type { PlanSchema, PlanSchemas } from '../plan/plan.ts'
import { type Draft, mean } from './meant.ts'
import { isObject, type Json, memberOf, type OpenedDocument, unreadable } from './open-document.ts'

/** Keywords that are taken over as they are. */
const plain = [
  'const',
  'format',
  'minLength',
  'maxLength',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'readOnly',
  'writeOnly',
  'default',
  'x-sortable',
] as const

const inside = ['not', 'if', 'then', 'else', 'items'] as const
const lists = ['allOf', 'anyOf', 'prefixItems'] as const

/** An example that is longer is of no use as a hint. */
const longestExample = 200

/**
 * Writes the schemas of a document in one dialect, JSON Schema 2020-12: those that are referred to once, by
 * their names, so that circles stay what they are.
 */
export class NormalSchemas {
  readonly #named = new Map<string, PlanSchema>()
  readonly #document: OpenedDocument
  /** Names by the references that lead to them. */
  readonly #names = new Map<string, string>()
  /** Those of several parts. */
  readonly #composed: Draft[] = []

  constructor(document: OpenedDocument) {
    this.#document = document
  }

  /** A schema in the dialect; `at` is where it stands. */
  normal(schema: unknown, at: string): PlanSchema {
    if (schema === false) return { not: {} }
    if (!isObject(schema)) return {}
    const draft: Draft = {}
    for (const name of plain) {
      const value = memberOf(schema, name)
      if (value !== undefined) (draft as Record<string, unknown>)[name] = value
    }
    for (const name of inside) {
      const value = memberOf(schema, name)
      if (value !== undefined) draft[name] = this.normal(value, `${at}/${name}`)
    }
    for (const name of lists) {
      const value = memberOf(schema, name)
      if (!Array.isArray(value)) continue
      draft[name] = value.map((each, position) => this.normal(each, `${at}/${name}/${position}`))
    }
    this.#referTo(draft, schema, at)
    this.#describeObject(draft, schema, at)
    describeValue(draft, schema, at)
    this.#choose(draft, schema, at)
    const whole = orNull(draft, schema)
    for (const each of [whole, ...(whole.anyOf ?? [])]) if (each.allOf) this.#composed.push(each)
    return whole
  }

  /** A reference in the dialect, to a schema that is written down once. */
  reference(reference: string, at: string): PlanSchema {
    const known = this.#names.get(reference)
    if (known !== undefined) return { $ref: pointerTo(known) }
    const found = this.#document.target(reference, at)
    const name = this.#freeName(reference)
    this.#names.set(reference, name)
    // A place is held for it while it is read, as it may refer to itself.
    this.#named.set(name, {})
    this.#named.set(name, this.normal(found, reference))
    return { $ref: pointerTo(name) }
  }

  /** Every schema that is referred to, by its name, once all are read. */
  finished(): PlanSchemas {
    const schemas: PlanSchemas = Object.fromEntries(this.#named)
    for (const each of this.#composed) mean(each, schemas)
    return schemas
  }

  #freeName(reference: string): string {
    const last = reference.split('/').at(-1) || 'Schema'
    let name = last.replaceAll(/[^\w.-]/g, '_')
    while (this.#named.has(name)) name = `${name}_`
    return name
  }

  #referTo(draft: Draft, schema: Json, at: string): void {
    const reference = memberOf(schema, '$ref')
    if (typeof reference === 'string') draft.$ref = this.reference(reference, at).$ref as string
  }

  #describeObject(draft: Draft, schema: Json, at: string): void {
    const properties = memberOf(schema, 'properties')
    if (isObject(properties)) {
      draft.properties = Object.fromEntries(
        Object.entries(properties).map(([name, member]) => [
          name,
          this.normal(member, `${at}/properties/${name}`),
        ]),
      )
    }
    const required = memberOf(schema, 'required')
    if (Array.isArray(required)) draft.required = required.filter(isText)
    const additional = memberOf(schema, 'additionalProperties')
    if (additional === false) draft.additionalProperties = false
    else if (isObject(additional)) {
      draft.additionalProperties = this.normal(additional, `${at}/additionalProperties`)
    }
  }

  /** One of several; a discriminator says by its values which. */
  #choose(draft: Draft, schema: Json, at: string): void {
    const name = memberOf(memberOf(schema, 'discriminator'), 'propertyName')
    const mapping = memberOf(memberOf(schema, 'discriminator'), 'mapping')
    const values = Object.entries(isObject(mapping) ? mapping : {}).filter(isPairOfTexts)
    const options = memberOf(schema, 'oneOf') ?? (isText(name) && memberOf(schema, 'anyOf'))
    if (Array.isArray(options)) {
      if (isText(name)) delete draft.anyOf
      draft.oneOf = options.map((option, position) => {
        const normal = this.normal(option, `${at}/oneOf/${position}`)
        const own = isText(name) ? valuesOf(memberOf(option, '$ref'), values) : []
        if (!isText(name) || own.length === 0) return normal
        return { allOf: [normal, { required: [name], properties: { [name]: { enum: own } } }] }
      })
      if (isText(name)) draft.discriminator = name
    } else if (isText(name) && values.length > 0) {
      // Heirs are open objects: what one of them has besides is taken, and what it asks is not asked.
      const member = draft.properties?.[name]
      if (member && !member.enum && !member.allOf && member.$ref === undefined) {
        const known = { ...member, enum: values.map(([value]) => value) }
        draft.properties = { ...draft.properties, [name]: known }
      }
    }
  }
}

/** The values of a discriminator that stand for a schema: its name, if they are not listed. */
function valuesOf(
  reference: unknown,
  values: readonly (readonly [value: string, to: string])[],
): string[] {
  if (!isText(reference)) return []
  if (values.length === 0) return [reference.split('/').at(-1) ?? '']
  return values.filter(([, to]) => referenceOf(to) === reference).map(([value]) => value)
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isPairOfTexts = (pair: [string, unknown]): pair is [string, string] => isText(pair[1])
const pointerTo = (name: string) => `#/schemas/${name}`

/** A mapping may name a schema by its name alone. */
const referenceOf = (to: string): string =>
  /^[\w.-]+$/.test(to) && !to.includes('/') ? `#/components/schemas/${to}` : to

function describeValue(draft: Draft, schema: Json, at: string): void {
  const type = memberOf(schema, 'type')
  if (isText(type) || Array.isArray(type)) draft.type = type as string | string[]
  const values = memberOf(schema, 'enum')
  if (Array.isArray(values)) draft.enum = values
  const pattern = memberOf(schema, 'pattern')
  if (isText(pattern)) draft.pattern = checkedPattern(pattern, at)
  for (const [bound, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    const [value, limit] = [memberOf(schema, bound), memberOf(schema, exclusive)]
    // OpenAPI 3.0 says by a flag that a bound is outside.
    if (typeof value === 'number') draft[limit === true ? exclusive : bound] = value
    if (typeof limit === 'number') draft[exclusive] = limit
  }
  const example = memberOf(schema, 'example') ?? firstOf(memberOf(schema, 'examples'))
  if (isHint(example)) draft.example = example
}

const firstOf = (examples: unknown) => (Array.isArray(examples) ? examples[0] : undefined)

const isHint = (example: unknown): boolean =>
  (isText(example) && example.length <= longestExample) ||
  typeof example === 'number' ||
  typeof example === 'boolean'

function checkedPattern(pattern: string, at: string): string {
  try {
    new RegExp(pattern, 'u')
    return pattern
  } catch {
    try {
      new RegExp(pattern)
      return pattern
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw unreadable(`${at}/pattern is no regular expression: ${reason}. Correct it.`)
    }
  }
}

/** What OpenAPI 3.0 calls nullable; meant so also where a schema beside it takes no null. */
function orNull(draft: Draft, schema: Json): PlanSchema {
  if (memberOf(schema, 'nullable') !== true) return draft
  const { type, allOf, $ref, oneOf, anyOf } = draft
  if (isText(type) && !allOf && $ref === undefined && !oneOf && !anyOf) {
    const { enum: values } = draft
    const all = values && !values.includes(null) ? [...values, null] : values
    return { ...draft, type: [type, 'null'], ...(all && { enum: all }) }
  }
  const { readOnly, writeOnly, default: usual, ...rest } = draft
  return {
    ...(readOnly !== undefined && { readOnly }),
    ...(writeOnly !== undefined && { writeOnly }),
    ...(usual !== undefined && { default: usual }),
    anyOf: [rest, { type: 'null', isLoose: true }],
  }
}
