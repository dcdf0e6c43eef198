/** What an OpenAPI document of 3.0 or 3.1 says, as flat facts, so that two can be compared. */
type Json = { readonly [key: string]: unknown }
type Direction = 'request' | 'response'
export type Facts = Map<string, string>

/** The keywords whose values are facts as they stand; titles, examples and the like are none. */
const plain = [
  ...['format', 'minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems'],
  ...['minProperties', 'readOnly', 'writeOnly', 'default', 'additionalProperties'],
  ...['not', 'if', 'then', 'else'],
]

/** Every fact about the operations of a document: `PUT /customers/{id} 201 body.id maxLength` is `50`. */
export function factsOf(document: Json): Facts {
  const facts: Facts = new Map()
  for (const [path, item] of entriesOf(document.paths)) {
    for (const [method, operation] of entriesOf(item)) {
      if (method === 'parameters') continue
      const name = `${method.toUpperCase()} ${path}`
      new Reader(document, facts).operation(name, operation as Json, item as Json)
    }
  }
  return facts
}

class Reader {
  readonly #document: Json
  readonly #facts: Facts

  constructor(document: Json, facts: Facts) {
    this.#document = document
    this.#facts = facts
  }

  operation(name: string, operation: Json, item: Json): void {
    this.#note(`${name} operationId`, operation.operationId)
    const security = (operation.security ?? this.#document.security) as Json[]
    this.#note(`${name} security`, security.flatMap((each) => Object.keys(each)).sort())
    for (const each of [...listOf(item.parameters), ...listOf(operation.parameters)]) {
      const parameter = this.#follow(each)
      const at = `${name} ${parameter.in}:${parameter.name}`
      this.#note(`${at} declared`, true)
      for (const keyword of ['required', 'style', 'explode'])
        this.#note(`${at} ${keyword}`, parameter[keyword])
      this.#schema(at, parameter.schema as Json, 'request')
    }
    if (operation.requestBody) {
      const body = this.#follow(operation.requestBody as Json)
      this.#note(`${name} request required`, body.required)
      this.#content(`${name} request`, body, 'request')
    }
    for (const [status, each] of entriesOf(operation.responses)) {
      const response = this.#follow(each as Json)
      this.#note(`${name} ${status} declared`, true)
      for (const [header, value] of entriesOf(response.headers)) {
        const { required, schema } = this.#follow(value as Json)
        const at = `${name} ${status} header:${header}`
        this.#note(`${at} declared`, true)
        this.#note(`${at} required`, required)
        this.#schema(at, schema as Json, 'response')
      }
      this.#content(`${name} ${status} body`, response, 'response')
    }
  }

  #content(at: string, { content }: Json, direction: Direction): void {
    for (const [type, value] of entriesOf(content)) {
      this.#note(`${at} ${type}`, true)
      this.#schema(at, (value as Json).schema as Json, direction)
    }
  }

  #schema(at: string, raw: Json, direction: Direction, within: readonly string[] = []): void {
    const references = referencesIn(raw)
    // A customer may embed what embeds the customer.
    if (references.some((each) => within.includes(each))) return
    const inside = [...within, ...references]
    const schema = this.#merged(raw)
    this.#note(`${at} type`, schema.type && [schema.type].flat().sort())
    this.#note(`${at} pattern`, schema.pattern && withoutNeedlessEscapes(String(schema.pattern)))
    // In which order they are is no fact.
    this.#note(`${at} enum`, schema.enum && (schema.enum as unknown[]).toSorted())
    for (const keyword of plain) this.#note(`${at} ${keyword}`, schema[keyword])
    for (const [member, each] of entriesOf(schema.properties)) {
      const property = this.#merged(each as Json)
      // A member that goes one way only is none of the other way's.
      if (direction === 'request' ? property.readOnly : property.writeOnly) continue
      this.#note(`${at}.${member} declared`, true)
      if (listOf(schema.required).includes(member as never))
        this.#note(`${at}.${member} required`, true)
      this.#schema(`${at}.${member}`, each as Json, direction, inside)
    }
    if (schema.items) this.#schema(`${at}[]`, schema.items as Json, direction, inside)
    const choices = [...listOf(schema.anyOf), ...listOf(schema.oneOf)]
    for (const [place, each] of choices.entries())
      this.#schema(`${at}<${place}>`, each, direction, inside)
  }

  /** A schema with its references and `allOf` taken in, and what 3.0 and 3.1 write otherwise made alike. */
  #merged(schema: Json): Json {
    const { $ref, allOf, nullable, const: only, ...own } = schema
    const parts = [
      ...($ref ? [this.#merged(this.#follow({ $ref }))] : []),
      ...listOf(allOf).map((each) => this.#merged(each)),
      own,
    ]
    const merged: Record<string, unknown> = {}
    for (const part of parts) {
      for (const [keyword, value] of Object.entries(part)) {
        const before = merged[keyword]
        if (keyword === 'properties') merged[keyword] = { ...(before as Json), ...(value as Json) }
        else if (keyword === 'required') merged[keyword] = [...listOf(before), ...listOf(value)]
        else if (keyword === 'enum' && before) merged[keyword] = common(before, value)
        else merged[keyword] = value
      }
    }
    if (only !== undefined) merged.enum = [only]
    if (merged.minimum !== undefined && merged.minimum === merged.maximum) {
      merged.enum = [merged.minimum]
      delete merged.minimum
      delete merged.maximum
    }
    if (nullable) merged.type = [...[merged.type].flat(), 'null']
    return this.#withNull(merged)
  }

  /** "This or null" is this, of one type more. */
  #withNull(schema: Record<string, unknown>): Json {
    const name = schema.anyOf ? 'anyOf' : 'oneOf'
    const choices = listOf(schema[name])
    const others = choices.filter(({ type }) => type !== 'null')
    if (others.length === choices.length || others.length !== 1) return schema
    const { [name]: _, ...rest } = schema
    const other = this.#merged(others[0] as Json)
    return { ...rest, ...other, type: [...[other.type].flat(), 'null'] }
  }

  #follow(object: Json): Json {
    if (typeof object.$ref !== 'string') return object
    const names = object.$ref.slice(2).split('/')
    const found = names.reduce<Json | undefined>(
      (place, name) => place?.[name] as Json | undefined,
      this.#document,
    )
    if (!found) throw new Error(`Failed to follow ${object.$ref}: there is no such thing.`)
    return this.#follow(found)
  }

  /** What is false is as good as not said, but for a default and for other members. */
  #note(fact: string, value: unknown): void {
    const isSaid = / (default|additionalProperties)$/.test(fact)
      ? value !== undefined && !(fact.endsWith(' additionalProperties') && value === true)
      : value !== undefined && value !== false
    if (isSaid) this.#facts.set(fact, JSON.stringify(value))
  }
}

/** The named schemas that a schema takes in. */
const referencesIn = ({ $ref, allOf, anyOf, oneOf }: Json): string[] =>
  [{ $ref }, ...listOf(allOf), ...orNull(anyOf), ...orNull(oneOf)].flatMap(({ $ref: name }) =>
    typeof name === 'string' ? [name] : [],
  )

const orNull = (choices: unknown) =>
  listOf(choices).some(({ type }) => type === 'null') ? listOf(choices) : []

const entriesOf = (value: unknown) => Object.entries((value ?? {}) as Json)
const listOf = (value: unknown) => (value ?? []) as Json[]
const common = (some: unknown, others: unknown) =>
  (some as unknown[]).filter((each) => (others as unknown[]).includes(each))

/** Inside of a character class `.` and `/` need no escape, nor does `-` at its end. */
const withoutNeedlessEscapes = (pattern: string) =>
  pattern.replaceAll(/\[.*?[^\\]\]/g, (set) =>
    set.replaceAll(/\\([./])/g, '$1').replace('\\-]', '-]'),
  )

export interface Difference {
  readonly fact: string
  readonly theirs: string | undefined
  readonly ours: string | undefined
}

/** Where two documents differ; what only one of them has is named once, without all that is inside. */
export function differencesOf(theirs: Facts, ours: Facts): Difference[] {
  const differences = [...new Set([...theirs.keys(), ...ours.keys()])]
    .map((fact) => ({ fact, theirs: theirs.get(fact), ours: ours.get(fact) }))
    .filter((each) => each.theirs !== each.ours)
  const alone = new Set(differences.flatMap(({ fact }) => fact.match(/^(.*) declared$/)?.[1] ?? []))
  return differences.filter(({ fact }) => {
    const place = fact.replace(/ declared$/, '')
    return ![...place.matchAll(/[ .[<]/g)].some(({ index }) => alone.has(place.slice(0, index)))
  })
}

/** The operation that a fact is about. */
export const operationOf = (fact: string): string => fact.split(' ', 2).join(' ')

/** The facts about some operations. */
export const factsAbout = (facts: Facts, isMeant: (operation: string) => boolean): Facts =>
  new Map([...facts].filter(([fact]) => isMeant(operationOf(fact))))

/** A difference that is meant: where (every place that fits), what the API says, what the mock, and why. */
export type Intended = readonly [place: RegExp, theirs: string, ours: string, why: string]

export const isIntended = (
  { fact, theirs = '-', ours = '-' }: Difference,
  [place, from, to]: Intended,
): boolean => place.test(fact) && theirs === from && (ours === to || to === '*')
