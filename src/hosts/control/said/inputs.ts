import * as z from 'zod/mini'
import { worldFormat, worldVersion } from '#database/world-format'
import type { Schema } from '#engine/schema/schema'
import { wrongHeader } from '#mock/scenarios/header'
import { scenarioNames } from '#mock/scenarios/names'
import type { ControlName } from './operations.ts'

/** What an operation is given: its schema, and one that it takes. */
interface Input {
  readonly schema: Schema
  readonly example: unknown
}

const json = z.unknown()
const anyObject = z.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object',
)
const whole = z.int().check(z.minimum(0))
const positive = z.int().check(z.minimum(1))
const yes = z.literal(true)

const noHeaders = 'must be names of headers, and ASCII without control characters'

const text = z.union(
  [z.string(), z.strictObject({ pattern: z.string(), flags: z.optional(z.string()) })],
  'must be a text, or { "pattern": "^a", "flags": "i" }',
)
const texts = z.record(z.string(), text)

const requestMatch = {
  id: z.optional(z.string()),
  headers: z.optional(texts),
  query: z.optional(texts),
  body: z.optional(anyObject),
}
const journalMatch = z.strictObject({ ...requestMatch, status: z.optional(z.int()) })

const latency = z.union(
  [
    z.number().check(z.minimum(0)),
    z.strictObject({ median: z.number().check(z.minimum(1)), p95: z.number().check(z.minimum(1)) }),
  ],
  'must be milliseconds, or { "median": 120, "p95": 400 }',
)

const problem = z.strictObject({
  status: z.int(),
  detail: z.optional(z.string()),
  invalidFields: z.optional(z.array(z.strictObject({ field: z.string(), message: z.string() }))),
  headers: z.optional(
    z
      .record(z.string(), z.string())
      .check(z.refine((given) => wrongHeader(given) === undefined, noHeaders)),
  ),
})

const scenario = z.strictObject({
  operation: z.string(),
  match: z.optional(z.strictObject(requestMatch)),
  times: z.optional(positive),
  nth: z.optional(positive),
  sometimes: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  delay: z.optional(latency),
  stale: z.optional(yes),
  respond: z.optional(
    z.union([z.int(), problem], 'must be a status, or { "status": 409, "detail": "..." }'),
  ),
  networkError: z.optional(yes),
  loseResponse: z.optional(yes),
  hang: z.optional(yes),
  empty: z.optional(yes),
})

const moment = z.union(
  [z.string(), z.number()],
  'must be such as "2026-03-01T12:00:00Z", or milliseconds since 1970',
)
const units = ['weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds'] as const
const duration = z.union(
  [z.string(), z.number(), z.partialRecord(z.enum(units), z.number())],
  'must be such as "30m", { "days": 3 }, or milliseconds',
)

const off = z.literal(false)
const definition = { operation: 'PutCustomer', match: { id: 'ada' }, times: 1, respond: 409 }

/** The longest that anyone waits for a request, in milliseconds. */
const longestWait = 600_000

/** What the operations with a body are given. */
export const controlInputs = {
  restore: { schema: json, example: { format: worldFormat, version: worldVersion } },
  freezeClock: {
    schema: z.strictObject({ at: z.optional(moment) }),
    example: { at: '2026-03-01T12:00:00Z' },
  },
  setClock: { schema: z.strictObject({ at: moment }), example: { at: '2026-03-01T12:00:00Z' } },
  advanceClock: { schema: z.strictObject({ by: duration }), example: { by: '31m' } },
  useScenario: {
    schema: z.strictObject({ name: z.enum(scenarioNames) }),
    example: { name: 'slow' },
  },
  setLatency: {
    schema: z.strictObject({
      latency: z.union(
        [latency, off],
        'must be milliseconds, { "median": 120, "p95": 400 } or false',
      ),
    }),
    example: { latency: 200 },
  },
  setOffline: { schema: z.strictObject({ offline: z.boolean() }), example: { offline: true } },
  setRateLimit: {
    schema: z.strictObject({
      rateLimit: z.union(
        [
          z.strictObject({
            limit: whole,
            per: z.union([positive, z.string()], 'must be milliseconds, or such as "10m"'),
          }),
          off,
        ],
        'must be such as { "limit": 100, "per": "10m" }, or false',
      ),
    }),
    example: { rateLimit: { limit: 100, per: '10m' } },
  },
  beginScenario: { schema: scenario, example: definition },
  changeScenario: { schema: scenario, example: definition },
  findRequests: {
    schema: z.strictObject({
      operation: z.optional(z.string()),
      match: z.optional(journalMatch),
    }),
    example: { operation: 'PutCustomer', match: { id: 'ada' } },
  },
  waitForRequest: {
    schema: z.strictObject({
      operation: z.string(),
      match: z.optional(journalMatch),
      timeout: z.optional(whole.check(z.maximum(longestWait))),
    }),
    example: { operation: 'PutCustomer', match: { id: 'ada' }, timeout: 5000 },
  },
  createRecord: { schema: json, example: { primaryAddress: { firstName: 'Ada' } } },
  putRecord: { schema: json, example: { primaryAddress: { firstName: 'Ada' } } },
  issueToken: { schema: json, example: {} },
  answer: {
    schema: z.strictObject({
      method: z.string().check(z.regex(/^[!#$%&'*+.^_`|~\w-]{1,100}$/, 'must be a method')),
      url: z.string(),
      headers: z.optional(z.array(z.tuple([z.string(), z.string()]))),
      body: z.optional(z.string().check(z.regex(/^[\w+/]*={0,2}$/, 'must be base64'))),
      destination: z.optional(z.string()),
      mode: z.optional(z.string()),
      page: z.optional(z.string()),
      origin: z.optional(z.string()),
    }),
    example: { method: 'GET', url: 'https://api.rebilly.com/customers' },
  },
  askPanel: {
    schema: z.strictObject({ name: z.string(), given: z.array(json) }),
    example: { name: 'world.clock.now', given: [] },
  },
  followPanel: { schema: z.strictObject({ after: z.optional(z.string()) }), example: {} },
} as const satisfies Partial<Record<ControlName, Input>>

/** The names of the operations with a body. */
export type InputName = keyof typeof controlInputs

/** What an operation is given; nothing where it has no body. */
export type InputOf<Name extends ControlName> = Name extends InputName
  ? z.output<(typeof controlInputs)[Name]['schema']>
  : undefined
