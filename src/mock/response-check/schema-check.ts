import { Validator } from '@cfworker/json-schema'
import type { JsonSchema } from '#engine/schema/json-schema'

/** Finds what is wrong with values by schemas that may refer to named ones. */
export class SchemaCheck {
  readonly #schemas: Readonly<Record<string, JsonSchema>>
  readonly #validators = new Map<string, Validator>()

  constructor(schemas: Readonly<Record<string, JsonSchema>>) {
    this.#schemas = schemas
  }

  /** A sentence for each failed rule: where, which and why; with `partial` members may be missing. */
  faultsOf(value: unknown, schema: JsonSchema, { partial = false } = {}): string[] {
    const key = `${partial} ${JSON.stringify(schema)}`
    const validator = this.#validators.get(key) ?? this.#validatorOf(schema, partial)
    this.#validators.set(key, validator)
    return validator
      .validate(value)
      .errors.filter(({ keyword }) => !containers.has(keyword))
      .map(({ instanceLocation, keyword, error }) => {
        const place = instanceLocation.slice(1) || '/'
        return `${place} (${keyword}): ${error}`
      })
  }

  #validatorOf(schema: JsonSchema, partial: boolean): Validator {
    const schemas = Object.fromEntries(this.#reached(JSON.stringify(schema)))
    const text = JSON.stringify({ ...schema, components: { schemas } })
    const adjusted = JSON.parse(text, (keyword, argument) => {
      if (partial && keyword === 'required' && Array.isArray(argument)) return undefined
      // The validator knows fewer addresses than the schema's own pattern.
      return keyword === 'format' && argument === 'email' ? undefined : argument
    })
    return new Validator(adjusted, '2020-12', false)
  }

  /** The named schemas that a schema refers to, and those that these do: a whole API has hundreds that it does not. */
  #reached(text: string, found = new Map<string, JsonSchema>()): Map<string, JsonSchema> {
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      const schema = this.#schemas[name]
      if (!schema || found.has(name)) continue
      found.set(name, schema)
      this.#reached(JSON.stringify(schema), found)
    }
    return found
  }
}

/** Keywords that only say that something below them failed, which says more. */
const containers = new Set([
  '$ref',
  'properties',
  'items',
  'additionalProperties',
  'anyOf',
  'oneOf',
  'allOf',
  'if',
])
