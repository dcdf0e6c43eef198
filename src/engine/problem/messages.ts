import type * as z from 'zod/mini'
import { withoutSecrets } from '../values/secrets.ts'
import type { Wording } from './failures.ts'
import { unsaid } from './unsaid.ts'

export function wordsIn(message: Wording): string {
  if (typeof message === 'object') return messageOf(message.issue, message.value)
  return typeof message === 'string' ? message : message()
}

/** Says in words, after the member's name, what the contract asks and what came instead. */
export function messageOf(
  issue: z.core.$ZodIssue,
  value: unknown,
  { mayQuote = true }: { mayQuote?: boolean } = {},
): string {
  if (issue.code === 'invalid_type') {
    const expected = withArticle(issue.expected)
    if (value === undefined) return `is required and must be ${expected}`
    return `must be ${expected}, but is ${withArticle(typeName(value))}`
  }
  if (issue.code === 'too_big' && typeof value === 'string') {
    const { length } = [...value]
    return `must be at most ${issue.maximum} characters long, but has ${length}`
  }
  const found = mayQuote ? shown(value) : ''
  if (issue.message !== unsaid) return `${issue.message}${found}`
  return `${demandOf(issue, value)}${found}`
}

/** What a schema asks that says nothing itself. */
function demandOf(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'too_small':
      return bounded('at least', issue.minimum, value)
    case 'too_big':
      return bounded('at most', issue.maximum, value)
    case 'invalid_value':
      return `must be ${issue.values
        .slice(0, 20)
        .map((each) => JSON.stringify(each))
        .join(' or ')}`
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`
    case 'unrecognized_keys':
      return `must not have ${issue.keys
        .slice(0, 20)
        .map((key) => `"${key}"`)
        .join(', ')}`
    case 'invalid_format':
      return formatOf(issue.format, issue.pattern)
    default:
      return `is not what the contract asks (${issue.code})`
  }
}

function bounded(words: string, bound: number | bigint, value: unknown): string {
  if (typeof value === 'string') {
    if (words === 'at least' && Number(bound) === 1) return 'must not be empty'
    return `must be ${words} ${bound} characters long`
  }
  return Array.isArray(value)
    ? `must have ${words} ${bound} items, but has ${value.length}`
    : `must be ${words} ${bound}`
}

const examples: Readonly<Record<string, string>> = {
  email: 'an e-mail address such as "ada@example.com"',
  url: 'a URL such as "https://example.com"',
  uuid: 'a UUID such as "123e4567-e89b-42d3-a456-426614174000"',
  datetime: 'a time such as "2026-01-31T09:30:00Z"',
  date: 'a date such as "2026-01-31"',
}

function formatOf(format: string, pattern: string | undefined): string {
  const example = examples[format]
  if (example) return `must be ${example}`
  return format === 'regex' && pattern ? `must match ${pattern}` : `must be a valid ${format}`
}

const typeName = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

const withArticle = (type: string): string =>
  type === 'null' ? 'null' : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`

function shown(value: unknown): string {
  if (value === undefined || (typeof value === 'object' && value !== null)) return ''
  const plain = withoutSecrets(value)
  const text = typeof plain === 'string' ? JSON.stringify(plain) : String(plain)
  return `, not ${text.length > 60 ? `${text.slice(0, 60)}..."` : text}`
}
