import * as z from 'zod/mini'
import { customerInput, type ValidCustomerInput } from '#contract/customer-input'
import { type InvalidField, invalid } from '#contract/problem'
import { invalidCustomFields } from './custom-fields.ts'
import { messageOf } from './messages.ts'
import type { Rules } from './rules.ts'
import { unknownMembers } from './strict-body.ts'

type Path = readonly PropertyKey[]
export interface Failure {
  path: Path
  message: string
}

/**
 * Checks a parsed body against the contract and against what this mock was told (websites, custom
 * fields, strict bodies); throws one 422 with every failure, in the order of the body. `others` are
 * failures that were found elsewhere and belong into the same answer.
 */
export function validate(body: unknown, rules: Rules, others: Failure[] = []): ValidCustomerInput {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw notAnObject(body)

  const result = z.safeParse(customerInput, body)
  const failures: Failure[] = [...others]
  if (!result.success) {
    for (const issue of result.error.issues) {
      failures.push({ path: issue.path, message: messageOf(issue, valueAt(body, issue.path)) })
    }
  }
  if (rules.strictBody) failures.push(...unknownMembers(body))
  if (rules.customFields) failures.push(...invalidCustomFields(body, rules.customFields))
  if (rules.websites) failures.push(...unknownWebsite(body, rules.websites))

  if (failures.length > 0 || !result.success) throw invalid(inBodyOrder(body, failures))
  return result.data
}

function notAnObject(body: unknown) {
  const found =
    body === undefined ? 'empty' : Array.isArray(body) ? 'an array' : JSON.stringify(body)
  const shown = found.length > 40 ? `${found.slice(0, 40)}...` : found
  return invalid([
    { field: '', message: `must be a JSON object, but is ${shown}; the smallest valid one is {}` },
  ])
}

function unknownWebsite(body: object, websites: readonly string[]): Failure[] {
  const websiteId = valueAt(body, ['websiteId'])
  if (typeof websiteId !== 'string' || websites.includes(websiteId)) return []
  const known = websites.map((id) => `"${id}"`).join(', ') || 'none'
  return [{ path: ['websiteId'], message: `must be a website of this mock (known: ${known})` }]
}

function valueAt(body: unknown, path: Path): unknown {
  let value = body
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}

/** Sorts failures by where they stand in the body; a missing member comes after its siblings. */
function inBodyOrder(body: object, failures: Failure[]): InvalidField[] {
  return failures
    .map((failure) => ({ ...failure, rank: rankOf(body, failure.path) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ path, message }) => ({ field: path.join('.'), message }))
}

function rankOf(body: unknown, path: Path): number[] {
  // The id stands in the URL, before the body.
  if (path.length === 1 && path[0] === 'id') return [-1]
  let value = body
  return path.map((key) => {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : []
    const position = keys.indexOf(String(key))
    value = position < 0 ? undefined : (value as Record<PropertyKey, unknown>)[key]
    return position < 0 ? Number.POSITIVE_INFINITY : position
  })
}

function compareRanks(a: number[], b: number[]): number {
  for (let level = 0; level < Math.min(a.length, b.length); level += 1) {
    const [left, right] = [a[level] as number, b[level] as number]
    if (left !== right) return left < right ? -1 : 1
  }
  return a.length - b.length
}
