import type { PlanSchema, PlanSchemas } from '../plan/plan.ts'
import { isFlagged, partsOf } from '../plan/resolve.ts'
import type { Checks } from './checks/checks.ts'

type Members = Record<string, unknown>

interface Member {
  readonly name: string
  /** All that is said of it. */
  readonly schema: PlanSchema
  readonly isReadOnly: boolean
  readonly usual: unknown
}

/** A schema with its parts, and the members that these know. */
interface Known {
  readonly parts: readonly PlanSchema[]
  readonly members: readonly Member[]
}

/** Takes from bodies what is not the client's to say, and adds what it left to the API. */
export class Preparation {
  readonly #schemas: PlanSchemas
  readonly #checks: Checks
  readonly #known = new WeakMap<PlanSchema, Known>()

  constructor(schemas: PlanSchemas, checks: Checks) {
    this.#schemas = schemas
    this.#checks = checks
  }

  /** Changes a body, which must be nobody else's, in its place; without defaults where it is a patch. */
  prepare(value: unknown, schema: PlanSchema, { withDefaults = true } = {}): void {
    if (typeof value !== 'object' || value === null) return
    const { parts, members } = this.#knownOf(schema)
    if (!Array.isArray(value)) {
      for (const member of members) set(value as Members, member, withDefaults)
      for (const { name, schema: own } of members) {
        if (Object.hasOwn(value, name)) {
          this.prepare((value as Members)[name], own, { withDefaults })
        }
      }
    }
    for (const part of parts) {
      const { items, oneOf, anyOf = [] } = part
      if (items && Array.isArray(value)) {
        for (const each of value) this.prepare(each, items, { withDefaults })
      }
      const options = oneOf ?? anyOf
      if (options.length === 0) continue
      // What is read-only in one of them is not to stand in the way of the choice.
      for (const option of options) this.#dropReadOnly(value, option)
      const choice = this.#checks.choiceOf(value, part)
      if (choice) this.prepare(value, choice, { withDefaults })
    }
  }

  #dropReadOnly(value: object, option: PlanSchema): void {
    if (Array.isArray(value)) return
    for (const { name, isReadOnly } of this.#knownOf(option).members) {
      if (isReadOnly) delete (value as Members)[name]
    }
  }

  #knownOf(schema: PlanSchema): Known {
    const known = this.#known.get(schema)
    if (known) return known
    const parts = partsOf(schema, this.#schemas)
    const said = new Map<string, PlanSchema>()
    for (const { properties = {} } of parts) {
      for (const [name, member] of Object.entries(properties)) {
        const other = said.get(name)
        said.set(name, other && other !== member ? { allOf: [other, member] } : member)
      }
    }
    const members = [...said].map(([name, member]) => ({
      name,
      schema: member,
      isReadOnly: isFlagged(member, 'readOnly', this.#schemas),
      usual: partsOf(member, this.#schemas).find((each) => each.default !== undefined)?.default,
    }))
    const made = { parts, members }
    this.#known.set(schema, made)
    return made
  }
}

function set(value: Members, { name, isReadOnly, usual }: Member, withDefaults: boolean): void {
  if (isReadOnly) delete value[name]
  else if (withDefaults && usual !== undefined && !Object.hasOwn(value, name)) {
    // `__proto__` is a name like others.
    const own = { value: structuredClone(usual), enumerable: true, writable: true }
    Object.defineProperty(value, name, { ...own, configurable: true })
  }
}
