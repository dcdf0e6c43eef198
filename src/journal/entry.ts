import type { CustomerRecord } from '#contract/customer'
import type { OperationName } from '#contract/error-statuses'
import type { RuleName } from '#contract/problem'
import type { Call } from '#handlers/call'
import { type Step, trailOf } from '#handlers/trail'
import { type HeadersLike, headerLines } from '#semantics/request-like'

/** One request, what it was answered, and why. Plain JSON; credentials and card numbers are left out. */
export interface JournalEntry {
  readonly method: string
  readonly url: string
  /** `undefined` when no operation has such a method and path. */
  readonly operation: OperationName | undefined
  /** The customer's id in the path. */
  readonly id: string | undefined
  readonly headers: Readonly<Record<string, string>>
  /** The parsed body, if it was read. */
  readonly body: unknown
  /** `lost`: the client saw a network error. */
  readonly outcome: 'pending' | 'answered' | 'lost'
  readonly response:
    | {
        readonly status: number
        readonly headers: Readonly<Record<string, string>>
        readonly body: unknown
      }
    | undefined
  /** In milliseconds; `undefined` while it is pending. */
  readonly duration: number | undefined
  /** The customer that it is about, as it was before and as it was after. */
  readonly before: CustomerRecord | undefined
  readonly after: CustomerRecord | undefined
  /** The one rule that decided, when the answer is no success. */
  readonly rule: RuleName | undefined
  /** Every rule that was asked, in order; the last one decided. */
  readonly trail: readonly Step[]
}

/** Makes an entry of what was noted of a call. */
export function entryOf(call: Call): JournalEntry {
  const { request, operation, answer, problem } = call
  return {
    method: request.method,
    url: request.url,
    operation: operation?.id as OperationName | undefined,
    id: call.customerId,
    headers: headersOf(request.headers),
    body: withoutSecrets(call.body),
    outcome: answer ? (answer.status === 0 ? 'lost' : 'answered') : 'pending',
    response:
      answer && answer.status !== 0
        ? { status: answer.status, headers: headersOf(answer.headers), body: answer.body }
        : undefined,
    duration: call.duration,
    before: call.before,
    after: call.after,
    rule: problem?.rule,
    trail: trailOf(call),
  }
}

const redacted = '[redacted]'
const secretHeaders = /^(reb-apikey|authorization|proxy-authorization|cookie|set-cookie)$/
const secretMembers = new Set(['pan', 'cvv', 'encryptedCvv', 'accountNumber'])

const headersOf = (headers: HeadersLike): Record<string, string> =>
  Object.fromEntries(
    headerLines(headers).map(([name, value]) => [
      name,
      secretHeaders.test(name) ? redacted : value,
    ]),
  )

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      secretMembers.has(name) ? redacted : withoutSecrets(member),
    ]),
  )
}
