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

function receivedText(text: string | SentPattern): string | RegExp {
  if (typeof text === 'string') return text
  try {
    return new RegExp(text.pattern, text.flags)
  } catch (error) {
    throw new TypeError(
      `Failed to read the match: ${error instanceof Error ? error.message : error}. Correct the pattern.`,
    )
  }
}
