import { coded } from '#engine/problem/mock-error'
import { isPlain } from '#engine/values/is-plain'
import type { JournalMatch } from '#mock/journal/journal-match'

/** A pattern as JSON. */
interface SentPattern {
  readonly pattern: string
  readonly flags?: string
}

/** A match as JSON. */
export interface SentMatch {
  readonly id?: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | SentPattern>>
  readonly query?: Readonly<Record<string, string | SentPattern>>
  readonly body?: object
}

/** Makes JSON of a match; throws for a function, which is the one thing that cannot be sent. */
export function sentMatch(match: JournalMatch, failure: string): SentMatch {
  const { headers, query, body, ...rest } = match
  return {
    ...rest,
    ...(headers && { headers: each(headers, sentText) }),
    ...(query && { query: each(query, sentText) }),
    ...(body !== undefined && { body: sentBody(body, failure) }),
  }
}

/** The match that JSON says. */
export function receivedMatch({ headers, query, ...rest }: SentMatch): JournalMatch {
  return {
    ...rest,
    ...(headers && { headers: each(headers, receivedText) }),
    ...(query && { query: each(query, receivedText) }),
  }
}

const each = <From, To>(
  texts: Readonly<Record<string, From>>,
  change: (text: From) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)]))

const sentText = (text: string | RegExp): string | SentPattern =>
  text instanceof RegExp ? { pattern: text.source, flags: text.flags } : text

function receivedText(text: string | SentPattern): string | RegExp {
  if (typeof text === 'string') return text
  try {
    return new RegExp(text.pattern, text.flags)
  } catch (error) {
    throw coded(
      'REBILLY_MOCK_ARGUMENT',
      new TypeError(
        `Failed to read the match: ${error instanceof Error ? error.message : error}. Correct the pattern.`,
      ),
    )
  }
}

function sentBody(body: object, failure: string): object {
  const found = unsendable(body, 'body')
  if (found === undefined) return body
  throw coded(
    'REBILLY_MOCK_ARGUMENT',
    new TypeError(
      `${failure}: \`${found}\` of the match is no JSON, and the mock is elsewhere: a function cannot be sent there. Say which members the body has.`,
    ),
  )
}

/** The first place in a value that JSON has no way to say. */
function unsendable(value: unknown, place: string): string | undefined {
  if (typeof value === 'function' || typeof value === 'bigint' || typeof value === 'symbol') {
    return place
  }
  if (typeof value === 'number' && !Number.isFinite(value)) return place
  if (typeof value !== 'object' || value === null) return undefined
  if (!Array.isArray(value) && !isPlain(value)) return place
  for (const [name, member] of Object.entries(value)) {
    const found = unsendable(member, `${place}.${name}`)
    if (found !== undefined) return found
  }
  return undefined
}
