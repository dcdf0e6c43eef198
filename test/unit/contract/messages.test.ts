import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { messageOf, wordsIn } from '#contract/messages'

/** What is said of a value that a schema refuses. */
function said(schema: z.ZodMiniType, value: unknown, options?: { mayQuote: boolean }) {
  const [issue] = z.safeParse(schema, value).error?.issues ?? []
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

describe('a text that is too long', () => {
  const short = z.string().check(z.maxLength(2))

  it('is measured in characters, not in code units', () => {
    expect(said(short, 'abc')).toBe('must be at most 2 characters long, but has 3')
    expect(said(short, 'a👍🏽')).toBe('must be at most 2 characters long, but has 3')
  })

  it('is not meant where a list is too long', () => {
    const list = z.array(z.string()).check(z.maxLength(1))
    expect(said(list, ['a', 'b'])).toBe('is not what the contract asks (too_big)')
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
    expect(said(wordless, 'a')).toBe('is not what the contract asks (too_small), not "a"')
    expect(said(wordless, 'a', { mayQuote: false })).toBe(
      'is not what the contract asks (too_small)',
    )
  })
})

it('words that are given, or made late, are taken as they are', () => {
  const [issue] = z.safeParse(z.string(), 5).error?.issues ?? []
  expect(wordsIn('is odd')).toBe('is odd')
  expect(wordsIn(() => 'is late')).toBe('is late')
  expect(wordsIn({ issue, value: 5 } as Parameters<typeof wordsIn>[0])).toBe(
    'must be a string, but is a number',
  )
})
