import type { PlanSchema, PlanSchemas } from '../plan/plan.ts'
import { isFlagged, partsOf } from '../plan/resolve.ts'
import type { Checks } from './checks/checks.ts'

type Members = Record<string, unknown>

interface Member {
  readonly name: string
  readonly schema: PlanSchema
  readonly isReadOnly: boolean
  readonly usual: unknown
}

/** Takes from bodies what is not the client's to say, and adds what it left to the API. */
export class Preparation {
  readonly #schemas: PlanSchemas
  readonly #checks: Checks
  readonly #members = new WeakMap<PlanSchema, readonly Member[]>()
  readonly #parts = new WeakMap<PlanSchema, readonly PlanSchema[]>()

  constructor(schemas: PlanSchemas, checks: Checks) {
    this.#schemas = schemas
    this.#checks = checks
  }

  /** Changes a body, which must be nobody else's, in its place; without defaults where it is a patch. */
  prepare(value: unknown, schema: PlanSchema, { withDefaults = true } = {}): void {
    for (const part of this.#partsOf(schema)) this.#preparePart(value, part, withDefaults)
  }

  #preparePart(value: unknown, part: PlanSchema, withDefaults: boolean): void {
    if (Array.isArray(value)) {
      if (part.items) for (const each of value) this.prepare(each, part.items, { withDefaults })
    } else if (typeof value === 'object' && value !== null) {
      for (const member of this.#membersOf(part)) set(value as Members, member, withDefaults)
      for (const { name, schema } of this.#membersOf(part)) {
        if (Object.hasOwn(value, name)) {
          this.prepare((value as Members)[name], schema, { withDefaults })
        }
      }
    }
    if (part.oneOf || part.anyOf) {
      // What is read-only in one of them is not to stand in the way of the choice.
      for (const option of part.oneOf ?? part.anyOf ?? []) this.#dropReadOnly(value, option)
      const choice = this.#checks.choiceOf(value, part)
      if (choice) this.prepare(value, choice, { withDefaults })
    }
  }

  #dropReadOnly(value: unknown, option: PlanSchema): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    for (const part of this.#partsOf(option)) {
      for (const member of this.#membersOf(part)) {
        if (member.isReadOnly) delete (value as Members)[member.name]
      }
    }
  }

  #partsOf(schema: PlanSchema): readonly PlanSchema[] {
    const known = this.#parts.get(schema) ?? partsOf(schema, this.#schemas)
    this.#parts.set(schema, known)
    return known
  }

  #membersOf(part: PlanSchema): readonly Member[] {
    const known = this.#members.get(part)
    if (known) return known
    const members = Object.entries(part.properties ?? {}).map(([name, schema]) => ({
      name,
      schema,
      isReadOnly: isFlagged(schema, 'readOnly', this.#schemas),
      usual: this.#partsOf(schema).find((each) => each.default !== undefined)?.default,
    }))
    this.#members.set(part, members)
    return members
  }
}

function set(value: Members, { name, isReadOnly, usual }: Member, withDefaults: boolean): void {
  if (isReadOnly) delete value[name]
  else if (withDefaults && usual !== undefined && !Object.hasOwn(value, name)) {
    value[name] = structuredClone(usual)
  }
}
