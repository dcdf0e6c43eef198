import type * as z from 'zod/mini'
import { coded } from '#engine/problem/mock-error'
import { parseWordless } from '#engine/problem/unsaid'
import type { Schema } from '#engine/schema/schema'
import { breachOf, shown } from '../building/check-overrides.ts'
import { isPlain } from '../building/own-copy.ts'
import { isPersonal, makeValue } from '../schema/make-value.ts'
import { placeOf } from '../schema/place.ts'
import { Refusals } from '../schema/refusals.ts'
import type { Shape } from '../schema/shape.ts'
import { Subject } from '../schema/subject.ts'
import type { Source } from '../source/source.ts'

export type Members = Readonly<Record<string, (source: Source) => unknown>>
export type Ids = Readonly<Record<string, readonly string[]>>

/** What inputs are made by. */
export interface Plan {
  readonly noun: string
  readonly name: string
  readonly shape: Shape
  readonly contract: Schema
  /** The tables that members refer to. */
  readonly references: Readonly<Record<string, string>>
  readonly members: Members
}

interface Building {
  readonly source: Source
  readonly given: Record<string, unknown>
  /** The ids that a reference may have. */
  readonly ids: Ids
  readonly unchecked: boolean
}

type Input = Record<string, unknown>
type Issue = z.core.$ZodIssue

const mostAttempts = 24

/** Makes an input: what is given is left to who gave it, and what the schema refuses is made again. */
export function makeInput(plan: Plan, { source, given, ids, unchecked }: Building): Input {
  const { properties = {} } = plan.shape
  const names = Object.keys(properties)
  const subject = new Subject(source, isPersonal(plan.name, names))
  const refusals = new Refusals()
  const make = (name: string): unknown => {
    const place = { source, subject, root: plan.shape, depth: 1, path: name, name, refusals }
    const value = makeValue(properties[name] ?? {}, placeOf(place))
    return has(given, name) ? overlaid(value, given[name]) : value
  }
  const made: Input = {}
  const drawn: string[] = []
  for (const name of names) {
    if (isGivenWhole(given, name)) made[name] = given[name]
    else if (has(plan.members, name)) made[name] = plan.members[name]?.(source)
    else if (has(plan.references, name)) Object.assign(made, referenceOf(name, ids, source))
    else {
      made[name] = make(name)
      drawn.push(name)
    }
  }
  if (unchecked) return made
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const issues = issuesOf(plan.contract, made, given)
    if (issues.length === 0) return made
    refusals.note(issues)
    const wrong = new Set(issues.map(nameOf))
    const again = drawn.filter((name) => wrong.has(name) || wrong.has(whole))
    if (again.length === 0) break
    for (const name of again) made[name] = make(name)
  }
  return settled(plan, made, given)
}

/** What stays wrong after every attempt is left to what is given, or else an error. */
function settled(plan: Plan, made: Input, given: Input): Input {
  const wrong = new Set(issuesOf(plan.contract, made, given).map(nameOf))
  for (const name of wrong) if (has(given, name)) made[name] = given[name]
  const own = [...wrong].filter((name) => !has(given, name))
  // Where something is given, that may be at fault; it is checked by whoever took it.
  const faults = Object.keys(given).length > 0 ? own.filter((name) => name !== whole) : own
  const breach = breachOf(plan.contract, made)
  if (faults.length === 0 || breach === undefined) return made
  throw coded(
    'REBILLY_MOCK_WORLD',
    new TypeError(`Failed to build ${plan.noun}: ${failureOf(plan, made, breach, faults[0])}`),
  )
}

/** Members may be called as those that every object inherits, such as `constructor`. */
const has = Object.hasOwn

/** Stands for what an object is refused for that no member alone has. */
const whole = ''

const nameOf = ({ path: [name = whole] }: Issue) => String(name)

/** What the schema has against what is made; what was given is another's. */
const issuesOf = (contract: Schema, made: Input, given: Input): Issue[] =>
  (parseWordless(contract, made).error?.issues ?? []).filter(
    (issue) => !isGivenWhole(given, nameOf(issue)),
  )

/** Of an object that is given the other members are still made. */
const isGivenWhole = (given: Input, name: string): boolean =>
  has(given, name) &&
  !(typeof given[name] === 'object' && given[name] !== null && !Array.isArray(given[name]))

/** An object as it will come out: with what is given of it. */
function overlaid(made: unknown, given: unknown): unknown {
  if (!isPlain(made) || !isPlain(given)) return given
  const parts = Object.entries(given).map(([name, part]) => [name, overlaid(made[name], part)])
  return { ...made, ...Object.fromEntries(parts) }
}

function referenceOf(name: string, ids: Ids, { index }: Source): Input {
  const known = has(ids, name) ? (ids[name] ?? []) : []
  return known.length > 0 ? { [name]: known[index % known.length] } : {}
}

function failureOf(
  { references, members }: Plan,
  made: Input,
  breach: string,
  name = whole,
): string {
  if (name === whole) {
    return `its members do not fit each other: ${breach}. Give them by \`params\`, or make them by \`members\`.`
  }
  const example = `\`params({ ${name}: ... })\``
  if (has(members, name)) {
    return `\`members.${name}\` gave ${shown(made[name])}, which the schema refuses: ${breach}. Correct it.`
  }
  if (has(references, name)) {
    return `its \`${name}\` is the id of one of ${references[name]}, which only you know. Give it by ${example}, or \`{ references: { ${name}: [...] } }\`.`
  }
  return `no value was found for \`${name}\` that keeps to the schema: ${breach}. Give one by ${example}, or make it by \`{ members: { ${name}: (source) => ... } }\`.`
}
