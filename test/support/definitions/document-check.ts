import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

type Json = { readonly [name: string]: unknown }
type Side = 'request' | 'response'

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Holds values against an OpenAPI document by a validator that the kit does not have. */
export class DocumentCheck {
  readonly document: Json
  readonly #ajv: Record<Side, Ajv2020>
  readonly #known = new Map<string, ValidateFunction>()

  constructor(document: Json) {
    this.document = document
    this.#ajv = { request: this.#validator('request'), response: this.#validator('response') }
  }

  /** Follows references; what is none is given back. */
  follow(value: unknown): Json {
    let found = value
    while (isObject(found) && typeof found.$ref === 'string') found = this.at(found.$ref)
    return isObject(found) ? found : {}
  }

  /** What is at a pointer such as `#/components/schemas/Website`. */
  at(pointer: string): unknown {
    const names = pointer.replace(/^#\//, '').split('/')
    return names.reduce<unknown>(
      (found, name) => (found as Json)[name.replaceAll('~1', '/').replaceAll('~0', '~')],
      this.document,
    )
  }

  /** What is wrong with a value by the schema at a pointer. */
  faultsOf(value: unknown, pointer: string, side: Side): string[] {
    const key = `${side} ${pointer}`
    const check =
      this.#known.get(key) ??
      this.#ajv[side].compile({ $ref: `document#${encodeURI(pointer.slice(1))}` })
    this.#known.set(key, check)
    if (check(value)) return []
    return (check.errors ?? []).map(
      ({ instancePath, keyword, message }) => `${instancePath || '/'} ${keyword}: ${message}`,
    )
  }

  #validator(side: Side): Ajv2020 {
    const ajv = new Ajv2020({
      // Hundreds of schemas are made into functions once each, and asked a few times.
      inlineRefs: false,
      code: { optimize: false },
      strict: false,
      allErrors: true,
      validateFormats: true,
      validateSchema: false,
      logger: false,
    })
    formats.default(ajv)
    for (const name of ['int32', 'int64', 'float', 'double', 'binary', 'password', 'url']) {
      if (name !== 'url') ajv.addFormat(name, true)
    }
    ajv.addSchema(this.#dialect(this.document, side) as object, 'document')
    return ajv
  }

  /** The document with schemas as that side of the wire has them, in the dialect of JSON Schema 2020-12. */
  #dialect(value: unknown, side: Side): unknown {
    if (Array.isArray(value)) return value.map((each) => this.#dialect(each, side))
    if (!isObject(value)) return value
    const schema: Record<string, unknown> = Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, this.#dialect(each, side)]),
    )
    if (schema.nullable === true && typeof schema.type === 'string') {
      schema.type = [schema.type, 'null']
      if (Array.isArray(schema.enum)) schema.enum = [...schema.enum, null]
    }
    for (const [bound, flag] of [
      ['minimum', 'exclusiveMinimum'],
      ['maximum', 'exclusiveMaximum'],
    ] as const) {
      if (schema[flag] === true) schema[flag] = schema[bound]
      else if (schema[flag] === false) delete schema[flag]
    }
    if (Array.isArray(schema.required) && !('in' in schema)) {
      const hidden = side === 'request' ? 'readOnly' : 'writeOnly'
      schema.required = schema.required.filter((name) => {
        const member = isObject(value.properties) ? value.properties[String(name)] : undefined
        return !this.#isFlagged(member, hidden)
      })
    }
    this.#discriminate(schema)
    return schema
  }

  /** What a discriminator says by its mapping, as a validator understands it. */
  #discriminate(schema: Record<string, unknown>): void {
    const { discriminator, oneOf, anyOf } = schema
    const options = oneOf ?? anyOf
    if (!isObject(discriminator) || !isObject(discriminator.mapping) || !Array.isArray(options))
      return
    const { mapping } = discriminator
    const name = String(discriminator.propertyName)
    const told = options.map((option: Json) => {
      const values = Object.keys(mapping).filter((value) => mapping[value] === option.$ref)
      const own = this.#valuesIn(option, name)
      // A mapping that contradicts what it leads to says nothing.
      if (values.length === 0 || (own && !values.some((value) => own.includes(value))))
        return option
      return { allOf: [option, { required: [name], properties: { [name]: { enum: values } } }] }
    })
    schema[oneOf ? 'oneOf' : 'anyOf'] = told
  }

  /** The values that a schema itself gives a member. */
  #valuesIn(schema: unknown, name: string): readonly unknown[] | undefined {
    const { properties, allOf } = this.follow(schema) as { properties?: Json; allOf?: unknown[] }
    const own = this.follow(properties?.[name]).enum
    if (Array.isArray(own)) return own
    return allOf?.map((part) => this.#valuesIn(part, name)).find((each) => each !== undefined)
  }

  #isFlagged(member: unknown, flag: string, seen: ReadonlySet<unknown> = new Set()): boolean {
    if (!isObject(member) || seen.has(member)) return false
    if (member[flag] === true) return true
    const within = new Set([...seen, member])
    const parts = Array.isArray(member.allOf) ? member.allOf : []
    const target = typeof member.$ref === 'string' ? [this.at(member.$ref)] : []
    return [...parts, ...target].some((each) => this.#isFlagged(each, flag, within))
  }
}
