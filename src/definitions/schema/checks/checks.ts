import { type Failure, FailureList } from '#engine/problem/failures'
import { valueAt } from '#engine/values/value-at'
import type { PlanSchema, PlanSchemas } from '../../plan/plan.ts'
import type { Check, Making, Side } from './check.ts'
import { ofChoices } from './of-choices.ts'
import { ofLists } from './of-lists.ts'
import { ofNumbers } from './of-numbers.ts'
import { ofObjects } from './of-objects.ts'
import { ofParts } from './of-parts.ts'
import { ofTexts } from './of-texts.ts'
import { ofTypes } from './of-types.ts'

/** Holds values against the schemas of a plan: each is made into functions once, with the first value. */
export class Checks {
  readonly #making: Making
  readonly #known = new WeakMap<PlanSchema, Check>()

  constructor(schemas: PlanSchemas, side: Side) {
    this.#making = {
      schemas,
      side,
      checkOf: (schema) => this.#checkOf(schema),
      accepts: (value, schema) => this.accepts(value, schema),
    }
  }

  /** What is wrong with a value, in the kit's words. */
  failuresOf(value: unknown, schema: PlanSchema): Failure[] {
    const named = this.#allOf(value, schema)
    return named.length > 1 ? toldOnce(named, value) : named
  }

  accepts(value: unknown, schema: PlanSchema): boolean {
    return this.#allOf(value, schema).length === 0
  }

  #allOf(value: unknown, schema: PlanSchema): Failure[] {
    const found = new FailureList()
    this.#checkOf(schema)(value, [], found)
    return found.named
  }

  /** That of several schemas which a value is meant for; none where it fits none. */
  choiceOf(value: unknown, schema: PlanSchema): PlanSchema | undefined {
    const options = schema.oneOf ?? schema.anyOf ?? []
    return options.find((option) => this.accepts(value, option))
  }

  /** That of several schemas of which least is wrong; what is missing is hardly wrong. */
  nearestOf(value: unknown, schema: PlanSchema): PlanSchema | undefined {
    const options = (schema.oneOf ?? schema.anyOf ?? []).map((option) => {
      const failures = this.#allOf(value, option)
      const wrong = failures.filter(({ path }) => valueAt(value, path) !== undefined)
      return { option, distance: 1000 * wrong.length + failures.length }
    })
    return options.sort((one, other) => one.distance - other.distance)[0]?.option
  }

  #checkOf(schema: PlanSchema): Check {
    const known = this.#known.get(schema)
    if (known) return known
    // A schema may hold itself, so what stands for it is there before it is made.
    let made: Check | undefined
    const standIn: Check = (value, path, found) => {
      made ??= this.#make(schema)
      made(value, path, found)
    }
    this.#known.set(schema, standIn)
    return standIn
  }

  #make(schema: PlanSchema): Check {
    const checks = [
      ...ofTypes(schema),
      ...ofTexts(schema, this.#making),
      ...ofNumbers(schema),
      ...ofLists(schema, this.#making),
      ...ofObjects(schema, this.#making),
      ...ofParts(schema, this.#making),
      ...ofChoices(schema, this.#making),
    ]
    const [only] = checks
    if (only && checks.length === 1) return only
    return (value, path, found) => {
      for (const check of checks) check(value, path, found)
    }
  }
}

/** Several parts of a schema may ask for the same; of what is missing one word is enough. */
function toldOnce(failures: readonly Failure[], value: unknown): Failure[] {
  const told = new Set<string>()
  return failures.filter(({ path, message }) => {
    const words = typeof message === 'function' ? message() : message
    const isThere = valueAt(value, path) !== undefined
    const key = JSON.stringify(isThere ? [path, words] : path)
    const isNew = !told.has(key)
    told.add(key)
    return isNew
  })
}
