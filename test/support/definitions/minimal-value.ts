import type { DocumentCheck } from './document-check.ts'

type Json = { readonly [name: string]: unknown }

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Texts that the formats and patterns of the documents ask for; the first that fits is taken. */
const texts = [
  'text',
  'TEXT',
  'US',
  'USD',
  'ada@example.com',
  'https://shop.example',
  '2026-01-31T09:30:00Z',
  '2026-01-31',
  '09:30',
  '09:30:00',
  '10:00:00Z',
  '10:00:00+00:00',
  'P1D',
  '5',
  '#aabbcc',
  '123456',
  '123456789',
  '4111111111111111',
  '192.0.2.1',
  '123e4567-e89b-42d3-a456-426614174000',
  'en-US',
  'shop.example',
  'a1b2c3d4e5f6a7b8c9d0',
  'x'.repeat(20),
  'x'.repeat(40),
]

/** Makes the smallest value that a schema of a document takes from a client, or throws where it finds none. */
export class MinimalValue {
  readonly #check: DocumentCheck
  /** Which of several schemas is taken. */
  #choice = 0

  constructor(check: DocumentCheck) {
    this.#check = check
  }

  /** The smallest value that is valid at a pointer, and what is wrong with it where none was found. */
  valid(schema: unknown, pointer: string): { body: unknown; request: readonly string[] } {
    let best: { body: unknown; request: readonly string[] } | undefined
    for (let choice = 0; choice < 6; choice += 1) {
      this.#choice = choice
      const body = this.of(schema)
      const request = this.#mended(body, schema, pointer)
      if (request.length === 0) return { body, request }
      if (!best || request.length < best.request.length) best = { body, request }
    }
    return best ?? { body: undefined, request: [] }
  }

  /** Adds at the top what is missing by a part that says no more than that. */
  #mended(body: unknown, schema: unknown, pointer: string): readonly string[] {
    const faults = this.#check.faultsOf(body, pointer, 'request')
    const missing = faults.flatMap((fault) => /^\/ required: .*'(\w+)'$/.exec(fault)?.[1] ?? [])
    if (!isObject(body) || !isObject(schema) || missing.length === 0) return faults
    const { properties } = this.#merged(schema)
    const more = Object.fromEntries(
      missing.map((name) => [name, this.of(properties.get(name) ?? { type: 'string' }, name)]),
    )
    Object.assign(body, more)
    return this.#check.faultsOf(body, pointer, 'request')
  }

  of(schema: unknown, name = '', depth = 0): unknown {
    if (!isObject(schema) || depth > 20) return {}
    const { properties, required, ...whole } = this.#merged(schema)
    if (whole.const !== undefined) return whole.const
    if (Array.isArray(whole.enum)) return whole.enum.find((each) => each !== null)
    const [type] = [whole.type ?? (properties.size > 0 ? 'object' : 'string')]
      .flat()
      .filter((each) => each !== 'null')
    if (type === 'object') return this.#object(properties, required, whole, depth)
    if (type === 'array') {
      const count = Number(whole.minItems ?? 0)
      const items = Array.from({ length: count }, () => this.of(whole.items, name, depth + 1))
      return whole.uniqueItems ? [...new Set(items)] : items
    }
    if (type === 'boolean') return whole.default ?? true
    if (type === 'integer' || type === 'number') return numberOf(whole)
    return textOf(whole)
  }

  #object(
    properties: ReadonlyMap<string, unknown>,
    required: ReadonlySet<string>,
    { minProperties, additionalProperties }: Json,
    depth: number,
  ): Json {
    const names = [...required].filter((name) => !this.#isReadOnly(properties.get(name)))
    const writable = [...properties.keys()].filter(
      (name) => !this.#isReadOnly(properties.get(name)),
    )
    for (const name of writable) {
      if (names.length >= Number(minProperties ?? 0)) break
      if (!names.includes(name)) names.push(name)
    }
    const made = names.map((name) => [name, this.of(properties.get(name) ?? {}, name, depth + 1)])
    if (names.length < Number(minProperties ?? 0)) {
      made.push(['key', this.of(additionalProperties, 'key', depth + 1)])
    }
    return Object.fromEntries(made)
  }

  /** A schema with what it refers to, with all its parts, and the first of its choices, in one. */
  #merged(
    schema: Json,
    depth = 0,
  ): Json & { properties: Map<string, unknown>; required: Set<string> } {
    const { $ref, allOf, oneOf, anyOf, ...own } = schema
    const merged = {
      ...own,
      properties: new Map(isObject(own.properties) ? Object.entries(own.properties) : []),
      required: new Set(Array.isArray(own.required) ? own.required.map(String) : []),
    } as Json & { properties: Map<string, unknown>; required: Set<string> }
    const parts = [...(Array.isArray(allOf) ? allOf : [])]
    if (typeof $ref === 'string') parts.push(this.#check.at($ref))
    const options = (Array.isArray(oneOf) ? oneOf : Array.isArray(anyOf) ? anyOf : []).filter(
      (each) => !isObject(each) || each.type !== 'null',
    )
    const choice = options[this.#choice % Math.max(1, options.length)]
    if (choice !== undefined) parts.push(choice)
    let all = merged
    for (const part of parts) {
      if (!isObject(part) || depth > 20) continue
      const inner = this.#merged(part, depth + 1)
      for (const [name, member] of inner.properties) {
        const known = all.properties.get(name)
        all.properties.set(name, known === undefined ? member : { allOf: [known, member] })
      }
      for (const name of inner.required) all.required.add(name)
      all = { ...inner, ...all, properties: all.properties, required: all.required }
    }
    const value = this.#discriminated(schema, choice)
    if (value) {
      const [name, only] = value
      all.properties.set(name, { allOf: [all.properties.get(name) ?? {}], enum: [only] })
      all.required.add(name)
    }
    return all
  }

  /** What a discriminator calls a choice. */
  #discriminated({ discriminator }: Json, choice: unknown): [string, string] | undefined {
    if (!isObject(discriminator) || !isObject(choice)) return undefined
    const { propertyName, mapping } = discriminator
    const found = Object.entries(isObject(mapping) ? mapping : {}).find(
      ([, to]) => to === choice.$ref,
    )
    return found && [String(propertyName), found[0]]
  }

  #isReadOnly(member: unknown, depth = 0): boolean {
    if (!isObject(member) || depth > 20) return false
    if (member.readOnly === true) return true
    const parts = Array.isArray(member.allOf) ? member.allOf : []
    const target = typeof member.$ref === 'string' ? [this.#check.at(member.$ref)] : []
    return [...parts, ...target].some((each) => this.#isReadOnly(each, depth + 1))
  }
}

function numberOf({ minimum, maximum, exclusiveMinimum, multipleOf, type }: Json): number {
  const least = Math.max(Number(minimum ?? 1), Number(exclusiveMinimum ?? 0) + 1)
  const most = Number(maximum ?? least)
  const value = Math.min(Math.max(least, 1), Math.max(most, Number(minimum ?? most)))
  const step = Number(multipleOf ?? 1)
  return type === 'integer' ? Math.ceil(value / step) * step : value
}

function textOf({ pattern, format, minLength, maxLength, example }: Json): string {
  const test = typeof pattern === 'string' ? new RegExp(pattern, 'u') : /^/
  const byFormat: Record<string, RegExp> = {
    email: /@/,
    'date-time': /^2026.*T/,
    date: /^2026-01-31$/,
    uri: /^https:/,
    url: /^https:/,
    uuid: /^123e/,
    time: /^09:30:00$/,
    ipv4: /^192/,
  }
  const isOfFormat = byFormat[String(format)] ?? /^/
  const candidates = [...(typeof example === 'string' ? [example] : []), ...texts]
  const found = candidates.find(
    (text) =>
      test.test(text) &&
      isOfFormat.test(text) &&
      text.length >= Number(minLength ?? 0) &&
      text.length <= Number(maxLength ?? Number.POSITIVE_INFINITY),
  )
  return found ?? texts[0] ?? ''
}
