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
    const text = JSON.stringify({ ...schema, components: { schemas: this.#schemas } })
    const adjusted = JSON.parse(text, (keyword, argument) => {
      if (partial && keyword === 'required' && Array.isArray(argument)) return undefined
      // The validator knows fewer addresses than the schema's own pattern.
      return keyword === 'format' && argument === 'email' ? undefined : argument
    })
    return new Validator(adjusted, '2020-12', false)
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
