import type { PlanSchema, PlanSchemas } from '../../plan/plan.ts'
import { partsOf } from '../../plan/resolve.ts'
import { type Check, fail, isMembers, isOthers, type Making } from './check.ts'
import { regExpOf } from './of-texts.ts'

/** Which members an object must have, and what those are that it has. */
export function ofObjects(schema: PlanSchema, making: Making): Check[] {
  return [
    ...ofMembers(schema, making),
    ...ofRequired(schema, making),
    ...ofPatterns(schema, making),
    ...ofOtherMembers(schema, making),
    ...ofCounts(schema),
  ]
}

function ofMembers({ properties = {} }: PlanSchema, making: Making): Check[] {
  const own = Object.entries(properties)
    .filter(([, member]) => !isOthers(member, making))
    .map(([name, member]) => [name, making.checkOf(member)] as const)
  if (own.length === 0) return []
  const check: Check = (value, path, found) => {
    if (!isMembers(value)) return
    for (const [name, check] of own) {
      if (!Object.hasOwn(value, name)) continue
      path.push(name)
      check(value[name], path, found)
      path.pop()
    }
  }
  return [check]
}

/** What only the other side has is not asked of this one. */
function ofRequired({ required = [], properties = {} }: PlanSchema, making: Making): Check[] {
  const expected = new Map<string, string>()
  for (const name of required) {
    const member = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (member && isOthers(member, making)) continue
    expected.set(name, typeOf(member, making.schemas))
  }
  if (expected.size === 0) return []
  const check: Check = (value, path, found) => {
    if (!isMembers(value)) return
    for (const [name, type] of expected) {
      if (Object.hasOwn(value, name)) continue
      path.push(name)
      fail(found, path, undefined, { code: 'invalid_type', expected: type })
      path.pop()
    }
  }
  return [check]
}

/** What a member that is not there should be, for the message. */
function typeOf(member: PlanSchema | undefined, schemas: PlanSchemas): string {
  for (const { type } of member ? partsOf(member, schemas) : []) {
    const named = [type ?? []].flat().find((each) => each !== 'null')
    if (named !== undefined) return named
  }
  return 'value'
}

/** What members are by their names' patterns, whatever is said of each. */
function ofPatterns({ patternProperties = {} }: PlanSchema, { checkOf }: Making): Check[] {
  const all = Object.entries(patternProperties)
  return all.map(([pattern, member]) => {
    const [expression, own] = [regExpOf(pattern), checkOf(member)]
    return (value, path, found) => {
      if (!isMembers(value)) return
      for (const name of Object.keys(value)) {
        if (!expression.test(name)) continue
        path.push(name)
        own(value[name], path, found)
        path.pop()
      }
    }
  })
}

function ofOtherMembers(
  { properties = {}, patternProperties = {}, additionalProperties }: PlanSchema,
  { checkOf }: Making,
): Check[] {
  if (additionalProperties === undefined || additionalProperties === true) return []
  const patterned = Object.keys(patternProperties).map(regExpOf)
  const known = new Set(Object.keys(properties))
  const isKnown = (name: string) =>
    known.has(name) || patterned.some((pattern) => pattern.test(name))
  const own = additionalProperties && checkOf(additionalProperties)
  const check: Check = (value, path, found) => {
    if (!isMembers(value)) return
    for (const name of Object.keys(value)) {
      if (isKnown(name)) continue
      path.push(name)
      if (own) own(value[name], path, found)
      else fail(found, path, value[name], { code: 'custom', message: strange })
      path.pop()
    }
  }
  return [check]
}

const strange = 'is not a member that the API knows'

function ofCounts({ minProperties = 0, maxProperties = Infinity }: PlanSchema): Check[] {
  if (minProperties === 0 && maxProperties === Infinity) return []
  const check: Check = (value, path, found) => {
    if (!isMembers(value)) return
    const count = Object.keys(value).length
    if (count >= minProperties && count <= maxProperties) return
    const bound = count < minProperties ? `at least ${minProperties}` : `at most ${maxProperties}`
    const message = `must have ${bound} members, but has ${count}`
    fail(found, path, value, { code: 'custom', message })
  }
  return [check]
}
