import type { RuleName } from '#engine/problem/rule-names'
import { isFile } from '#engine/request/answer'
import { headerLines } from '#engine/request/request-like'
import { withoutCardNumbers, withoutSecrets } from '#engine/values/secrets'
import type { Call } from '#handlers/call'
import { headLines } from '#handlers/head-lines'
import { type Step, trailOf } from '#handlers/trail'
import type { CustomerRecord } from '#resources/contracts/types'
import type { OperationName } from '#resources/index'

/** One request, what it was answered, and why. Plain JSON; credentials and card numbers are left out. */
export interface JournalEntry {
  /** Which request it was: 1 is the first since the start or the last `clear`. */
  readonly number: number
  /** When it came, by the clock of the machine. */
  readonly time: string
  readonly method: string
  readonly url: string
  /** `undefined` when no operation has such a method and path. */
  readonly operation: OperationName | (string & {}) | undefined
  /** How much its answer is to be believed; `undefined` where there is no operation. */
  readonly fidelity: 'exact' | 'stateful' | 'shape' | undefined
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
  /** `true` when its bodies and records were left out, because they took more than `memoryLimit`. */
  readonly shortened: true | undefined
  /** The one rule that decided, when the answer is no success. */
  readonly rule: RuleName | undefined
  /** Every rule that was asked, in order; the last one decided. */
  readonly trail: readonly Step[]
}

/** Makes an entry of what was noted of a call. */
export function entryOf(call: Call): JournalEntry {
  const { request, operation, answer, problem } = call
  return {
    number: call.number,
    time: new Date(performance.timeOrigin + call.startedAt).toISOString(),
    method: request.method,
    url: shownUrl(call),
    operation: operation?.id,
    fidelity: operation && (operation.fidelity ?? 'exact'),
    id: call.id && withoutCardNumbers(call.id),
    headers: shownHeaders(headerLines(request.headers)),
    body: withoutSecrets(call.body),
    outcome: answer ? (answer.status === 0 ? 'lost' : 'answered') : 'pending',
    response:
      answer && answer.status !== 0
        ? {
            status: answer.status,
            headers: shownHeaders(headLines(answer)),
            body: isFile(answer.body)
              ? `a file of ${answer.body.length} bytes`
              : withoutSecrets(answer.body),
          }
        : undefined,
    duration: call.duration,
    before: withoutSecrets(call.before) as CustomerRecord | undefined,
    after: withoutSecrets(call.after) as CustomerRecord | undefined,
    shortened: call.isShortened || undefined,
    rule: problem?.rule,
    trail: trailOf(call).map(shownStep),
  }
}

const secretHeaders = /^(reb-apikey|authorization|proxy-authorization|cookie|set-cookie)$/

const shownHeaders = (
  lines: readonly (readonly [name: string, value: string])[],
): Record<string, string> =>
  Object.fromEntries(
    lines.map(([name, value]) => [
      withoutCardNumbers(name),
      secretHeaders.test(name) ? '[redacted]' : withoutCardNumbers(value),
    ]),
  )

/** The URL without card numbers, which may be encoded in its path and its query. */
export function shownUrl({ request, url }: Call): string {
  const given = [...url.searchParams]
  const query = given.map((pair) => pair.map(withoutCardNumbers))
  const shown = new URL(url)
  shown.pathname = withoutCardNumbers(url.pathname)
  shown.hash = withoutCardNumbers(url.hash)
  if (String(query) !== String(given)) shown.search = String(new URLSearchParams(query))
  return shown.href === url.href ? request.url : shown.href
}

/** Why a rule failed may name what was sent. */
const shownStep = ({ reason, ...step }: Step): Step =>
  reason === undefined ? step : { ...step, reason: withoutCardNumbers(reason) }
