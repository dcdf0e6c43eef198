import type { PlanSchema, PlanSchemas } from '../plan/plan.ts'
import { cutCircles } from './cut-circles.ts'
import { agree, type Choice, type Draft, mean } from './meant.ts'
import { isObject, type Json, memberOf, type OpenedDocument, unreadable } from './open-document.ts'
import { checkedPattern, describeValue, orNull } from './values.ts'

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

/** Deeper than this nobody writes. */
const deepest = 500

/**
 * Writes the schemas of a document in one dialect, JSON Schema 2020-12: those that are referred to once, by
 * their names, so that circles stay what they are.
 */
export class NormalSchemas {
  readonly #named = new Map<string, PlanSchema>()
  readonly #document: OpenedDocument
  /** Names by the references that lead to them. */
  readonly #names = new Map<string, string>()
  /** References by the schemas that they lead to: a document may come with what it refers to in their place. */
  readonly #shared: ReadonlyMap<unknown, string>
  /** Those that are being read. */
  readonly #open = new Set<object>()
  /** Those of several parts. */
  readonly #composed: Draft[] = []
  readonly #choices: Choice[] = []

  constructor(document: OpenedDocument) {
    this.#document = document
    const schemas = memberOf(memberOf(document.root, 'components'), 'schemas')
    this.#shared = new Map(
      Object.entries(isObject(schemas) ? schemas : {}).map(([name, schema]) => [
        schema,
        `#/components/schemas/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      ]),
    )
  }

  /** A schema in the dialect; `at` is where it stands. */
  normal(schema: unknown, at: string): PlanSchema {
    if (schema === false) return { not: {} }
    if (!isObject(schema)) return {}
    const shared = this.#shared.get(schema)
    if (shared !== undefined && shared !== at) return this.reference(shared, at)
    if (this.#open.has(schema)) {
      throw unreadable(`${at} holds itself. Give a document that says so by a $ref.`)
    }
    if (this.#open.size > deepest) {
      throw unreadable(`${at} is nested more than ${deepest} levels deep.`)
    }
    this.#open.add(schema)
    const made = this.#made(schema, at)
    this.#open.delete(schema)
    return made
  }

  #made(schema: Json, at: string): PlanSchema {
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
    cutCircles(schemas)
    for (const each of this.#composed) mean(each, schemas)
    for (const each of this.#choices) agree(each, schemas)
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
    const patterned = memberOf(schema, 'patternProperties')
    if (isObject(patterned)) {
      draft.patternProperties = Object.fromEntries(
        Object.entries(patterned).map(([pattern, member]) => {
          const place = `${at}/patternProperties/${pattern}`
          return [checkedPattern(pattern, place), this.normal(member, place)]
        }),
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
        const told: Draft = { required: [name], properties: { [name]: { enum: own } } }
        this.#choices.push({ name, told, option: normal })
        return { allOf: [normal, told] }
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
