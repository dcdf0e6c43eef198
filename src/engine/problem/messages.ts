import type * as z from 'zod/mini'
import { withoutSecrets } from '../values/secrets.ts'
import type { Wording } from './failures.ts'

/** What zod says where a schema gave no words of its own (`zod/mini` carries no language). */
const unsaid = 'Invalid input'

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
  return `is not what the contract asks (${issue.code})${found}`
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
