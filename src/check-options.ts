import * as z from 'zod/mini'
import { messageOf } from '#semantics/messages'
import type { MockOptions } from './options.ts'

const oneOf = <const Values extends string[]>(...values: Values) =>
  z.enum(values, `must be ${values.map((value) => `"${value}"`).join(' or ')}`)

const count = z.int('must be a whole number').check(z.gte(0, 'must be 0 or more'))

const permissions = z.strictObject({
  operations: z.optional(z.array(z.string())),
  organizationId: z.optional(z.string()),
})

const customFieldType = oneOf(
  'array',
  'boolean',
  'datetime',
  'integer',
  'monetary',
  'number',
  'string',
)

const options = z.strictObject({
  baseUrl: z.optional(
    z.custom((value) => isUrlOrUrls(value), 'must be a URL, or a list of one or more'),
  ),
  seed: z.optional(z.number()),
  now: z.optional(
    z.custom((value) => typeof value === 'function', 'must be a function that returns a Date'),
  ),
  customers: z.optional(
    z.custom(
      (value) => Array.isArray(value) || z.safeParse(count, value).success,
      'must be a whole number of 0 or more, or a list of customers',
    ),
  ),
  lists: z.optional(z.record(z.string(), z.array(z.union([z.string(), z.number(), z.boolean()])))),
  auth: z.optional(
    z.union(
      [oneOf('required', 'off'), z.strictObject({ keys: z.record(z.string(), permissions) })],
      'must be "required", "off", or { keys: { "a key": { operations, organizationId } } }',
    ),
  ),
  organizationId: z.optional(z.string()),
  currency: z.optional(
    z.string().check(z.regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as "USD"')),
  ),
  concurrency: z.optional(oneOf('revision', 'last-write-wins')),
  putSemantics: z.optional(oneOf('replace', 'merge')),
  unchangedPut: z.optional(oneOf('keep-revision', 'new-revision')),
  initialRevision: z.optional(count),
  mergedIds: z.optional(oneOf('conflict', 'recreate')),
  strictBody: z.optional(z.boolean()),
  websites: z.optional(z.array(z.string())),
  customFields: z.optional(z.record(z.string(), customFieldType)),
  maxBodySize: z.optional(count),
  problemContentType: z.optional(oneOf('application/json', 'application/problem+json')),
})

function isUrlOrUrls(value: unknown): boolean {
  const urls = [value].flat()
  return urls.length > 0 && urls.every((url) => typeof url === 'string')
}

/** Throws a `TypeError` that names every option which is unknown or has a value it cannot have. */
export function checkOptions(given: MockOptions): void {
  const result = z.safeParse(options, given)
  if (result.success) return
  const faults = result.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? `${issue.keys.map((key) => `\`${[...issue.path, key].join('.')}\``).join(', ')} is no option`
      : `\`${issue.path.join('.') || 'options'}\` ${messageOf(issue, valueAt(given, issue.path))}`,
  )
  const known = Object.keys(options.shape).join(', ')
  throw new TypeError(`Failed to create the mock: ${faults.join('; ')}. The options are ${known}.`)
}

function valueAt(given: unknown, path: PropertyKey[]): unknown {
  return path.reduce(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    given,
  )
}
