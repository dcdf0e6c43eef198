import type * as z from 'zod/mini'
import { messageOf } from '#engine/problem/messages'
import { coded } from '#engine/problem/mock-error'
import { parseWordless } from '#engine/problem/unsaid'
import { definitionOf, type Schema } from '#engine/schema/schema'
import { nearest } from '#engine/values/nearest'
import { valueAt } from '#engine/values/value-at'

const cure =
  'Correct it, or pass `transient: { unchecked: true }` to break the contract on purpose.'

/**
 * Checks what the caller put into an object, and only that; throws an error that names the path, the
 * value and the rule.
 */
export function checkOverrides(
  built: unknown,
  overrides: object,
  noun: string,
  contract: z.ZodMiniType,
): void {
  const failure = firstBreach(contract, overrides, built, [])
  if (failure)
    throw coded(
      'REBILLY_MOCK_ARGUMENT',
      new TypeError(`Failed to build ${noun}: ${failure}. ${cure}`),
    )
}

type Path = readonly PropertyKey[]

/** Follows the given members down to where the schema has no members of its own. */
function firstBreach(
  schema: Schema,
  given: unknown,
  built: unknown,
  path: Path,
): string | undefined {
  const members = membersOf(schema)
  if (!members || !isObject(given) || !isObject(built)) return breachOf(schema, built, path)
  for (const [name, value] of Object.entries(given)) {
    const member = Object.hasOwn(members, name) ? members[name] : undefined
    const failure = member
      ? firstBreach(member, value, built[name], [...path, name])
      : unknownMember([...path, name], Object.keys(members))
    if (failure) return failure
  }
  return undefined
}

/** The members of an object's schema, unless it has rules for them together. */
function membersOf(schema: Schema): Record<string, Schema> | undefined {
  const definition = definitionOf(schema)
  if ('innerType' in definition) return membersOf(definition.innerType)
  return definition.type === 'object' && !definition.checks ? definition.shape : undefined
}

/** What is wrong with a value: the first failure's path, value and rule. */
export function breachOf(schema: Schema, built: unknown, path: Path = []): string | undefined {
  const issues = parseWordless(schema, built).error?.issues ?? []
  const [first] = issues
  if (!first) return undefined
  const where = first.path.join('.')
  const value = valueAt(built, first.path)
  const rules = issues
    .filter(({ path: other }) => other.join('.') === where)
    .map((issue) => ruleOf(issue, value))
  return `\`${[...path, ...first.path].join('.')}\` (${shown(value)}) ${rules.join(', and ')}`
}

function unknownMember(path: Path, known: readonly string[]): string {
  const meant = nearest(String(path.at(-1)), known)
  const hint = meant === undefined ? '' : `, the nearest one is \`${meant}\``
  return `\`${path.join('.')}\` is not a member of the contract${hint}`
}

/** The rule in words that follow the name and the value. */
function ruleOf(issue: z.core.$ZodIssue, value: unknown): string {
  // The value stands before the rule: only where the rule is about its type or length it is needed.
  const measured = issue.code === 'invalid_type' || issue.code === 'too_big'
  const rule = messageOf(issue, measured ? value : undefined)
  if (issue.code !== 'invalid_value') return rule
  const known = issue.values.map(String)
  const meant = nearest(String(value), known)
  const all = known.length > 9 ? rule : `must be one of ${known.map(shown).join(', ')}`
  return meant === undefined ? all : `${all}; the nearest is ${shown(meant)}`
}

/** A value as source text, shortened. */
export function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 60)}...` : text
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
