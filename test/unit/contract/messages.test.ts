// As an app does that uses the whole of zod, which then has words for every schema.
import 'zod'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { messageOf, wordsIn } from '#engine/problem/messages'
import { parseWordless } from '#engine/problem/unsaid'

/** What is said of a value that a schema refuses. */
function said(schema: z.ZodMiniType, value: unknown, options?: { mayQuote: boolean }) {
  const [issue] = parseWordless(schema, value).error?.issues ?? []
  if (!issue) throw new Error('The schema takes it.')
  return messageOf(issue as Parameters<typeof messageOf>[0], value, options)
}

describe('a value of another type', () => {
  it.each([
    [z.string(), null, 'must be a string, but is null'],
    [z.string(), [], 'must be a string, but is an array'],
    [z.string(), {}, 'must be a string, but is an object'],
    [z.string(), 5, 'must be a string, but is a number'],
    [z.number(), true, 'must be a number, but is a boolean'],
    [z.array(z.string()), 'a', 'must be an array, but is a string'],
    [z.object({}), null, 'must be an object, but is null'],
    [z.null(), 'a', 'must be null, but is a string'],
    [z.string(), undefined, 'is required and must be a string'],
    [z.object({}), undefined, 'is required and must be an object'],
  ])('%#: %j is told by its type', (schema, value, message) => {
    expect(said(schema, value)).toBe(message)
  })
})

describe('a format', () => {
  it.each([
    [z.string().check(z.regex(/^a$/)), 'must match /^a$/'],
    [z.email(), 'must be an e-mail address such as "ada@example.com"'],
    [z.ipv4(), 'must be a valid ipv4'],
  ])('%#: is told by its pattern, an example, or its name', (schema, message) => {
    expect(said(schema, 'x')).toContain(message)
  })

  it('is told by its name where a rule of one’s own gives no pattern', () => {
    const own = z.string().check((payload) => {
      payload.issues.push({
        code: 'invalid_format',
        format: 'regex',
        input: payload.value,
        inst: undefined as never,
      })
    })
    expect(said(own, 'x')).toBe('must be a valid regex, not "x"')
  })
})

describe('a text that is too long', () => {
  const short = z.string().check(z.maxLength(2))

  it('is measured in characters, not in code units', () => {
    expect(said(short, 'abc')).toBe('must be at most 2 characters long, but has 3')
    expect(said(short, 'a👍🏽')).toBe('must be at most 2 characters long, but has 3')
  })

  it('is not meant where a list is too long', () => {
    const list = z.array(z.string()).check(z.maxLength(1))
    expect(said(list, ['a', 'b'])).toBe('must have at most 1 items, but has 2')
  })
})

describe('a value that breaks a rule', () => {
  const rule = z.unknown().check(z.refine(() => false, { error: 'must be good' }))

  it.each([
    ['bad', 'must be good, not "bad"'],
    ['say "bad"', 'must be good, not "say \\"bad\\""'],
    ['', 'must be good, not ""'],
    [5, 'must be good, not 5'],
    [null, 'must be good, not null'],
    [{ a: 1 }, 'must be good'],
    [['a'], 'must be good'],
    [undefined, 'must be good'],
    ['x'.repeat(58), `must be good, not "${'x'.repeat(58)}"`],
    ['x'.repeat(59), `must be good, not "${'x'.repeat(59)}..."`],
    ['x'.repeat(500), `must be good, not "${'x'.repeat(59)}..."`],
    ['4111 1111 1111 1111', expect.not.stringContaining('4111')],
  ])('is quoted where it is short enough and no secret: %j', (value, message) => {
    expect(said(rule, value)).toEqual(message)
  })

  it('is not quoted where it may not be', () => {
    expect(said(rule, 'bad', { mayQuote: false })).toBe('must be good')
  })

  it('is told by the kind of the rule where that has no words', () => {
    const wordless = z.string().check(z.minLength(3))
    expect(said(wordless, 'a')).toBe('must be at least 3 characters long, not "a"')
    expect(said(wordless, 'a', { mayQuote: false })).toBe('must be at least 3 characters long')
  })
})

it('words that are given, or made late, are taken as they are', () => {
  const [issue] = parseWordless(z.string(), 5).error?.issues ?? []
  expect(wordsIn('is odd')).toBe('is odd')
  expect(wordsIn(() => 'is late')).toBe('is late')
  expect(wordsIn({ issue, value: 5 } as Parameters<typeof wordsIn>[0])).toBe(
    'must be a string, but is a number',
  )
})

it.each<[z.ZodMiniType, unknown, string]>([
  [z.string().check(z.minLength(1)), '', 'must not be empty, not ""'],
  [z.number().check(z.minimum(2)), 1, 'must be at least 2, not 1'],
  [z.number().check(z.maximum(2)), 3, 'must be at most 2, not 3'],
  [z.number().check(z.multipleOf(5)), 7, 'must be a multiple of 5, not 7'],
  [z.array(z.string()).check(z.minLength(1)), [], 'must have at least 1 items, but has 0'],
  [z.enum(['a', 'b']), 'c', 'must be "a" or "b", not "c"'],
  [z.url(), 'shop', 'must be a URL such as "https://example.com", not "shop"'],
  [z.email(), 'ada', 'must be an e-mail address such as "ada@example.com", not "ada"'],
  [z.string().check(z.regex(/^a/)), 'b', 'must match /^a/, not "b"'],
  [z.string().check(z.startsWith('a')), 'b', 'must be a valid starts_with, not "b"'],
  [z.strictObject({}), { b: 1 }, 'must not have "b"'],
  [
    z.union([z.string(), z.number()]),
    true,
    'is not what the contract asks (invalid_union), not true',
  ],
])('is told in words by the kind of the rule %#', (schema, value, message) => {
  expect(said(schema, value)).toBe(message)
})
