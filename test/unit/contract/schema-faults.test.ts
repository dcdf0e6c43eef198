import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { jsonObject } from '#engine/schema/identifiers'
import { accepts, failsOnlyAt } from '#engine/schema/schema'
import { faultName, faultsOf, type Variants } from '#engine/schema/schema-faults'
import { date, emailAddress, patternedText, text } from '#engine/schema/text'
import {
  instrumentVariants,
  paymentInstrumentInput,
} from '#resources/contracts/2023-01/default-instrument'

const namesOf = (schema: z.ZodMiniType, variants?: Variants) =>
  faultsOf(schema, variants).map(faultName)

describe('what breaks a schema', () => {
  it.each([
    ['text', z.string(), ['type', 'null']],
    ['short text', text(5), ['type', 'null', 'maxLength']],
    [
      'text of a pattern',
      patternedText(5, /^\w+$/, 'words'),
      ['type', 'null', 'maxLength', 'empty', 'pattern'],
    ],
    [
      'text of a pattern that takes none',
      z.string().check(z.regex(/^\w*$/)),
      ['type', 'null', 'pattern'],
    ],
    ['an address', emailAddress(99), ['type', 'null', 'empty', 'format', 'maxLength']],
    ['a date', date(), ['type', 'null', 'empty', 'format', 'calendar']],
    ['a boolean', z.boolean(), ['type', 'null']],
    ['a choice', z.enum(['a', 'b']), ['enum', 'type', 'null']],
    ['any object', jsonObject, ['type', 'array', 'null']],
    ['nothing', z.unknown(), []],
    ['what may be null', z.nullable(z.boolean()), ['type']],
  ])('%s', (_, schema, rules) => {
    expect(namesOf(schema)).toEqual(rules.map((rule) => `body: ${rule}`))
  })

  it('is the absence of a member that is required', () => {
    expect(namesOf(z.object({ a: z.boolean(), b: z.optional(z.boolean()) }))).toEqual([
      ...['body: type', 'body: array', 'body: null'],
      ...['a: required', 'a: type', 'a: null'],
      ...['b: type', 'b: null'],
    ])
  })

  it('is an item, in the second place', () => {
    const faults = faultsOf(z.array(z.object({ label: z.string() })))
    expect(faults.find((fault) => faultName(fault) === '1.label: type')?.value).toEqual([
      { label: 'Ada' },
      { label: 5 },
    ])
  })

  it('is one character too many, and no more', () => {
    const tooLong = faultsOf(text(5)).find(({ rule }) => rule === 'maxLength')?.value as string
    expect(accepts(text(5), tooLong)).toBe(false)
    expect(accepts(text(5), tooLong.slice(1))).toBe(true)
  })
})

it.each([1, 3])(
  'a text of at least %i characters is broken by one too few, and no fewer',
  (least) => {
    const schema = z.string().check(z.minLength(least))
    const tooShort = faultsOf(schema).find(({ rule }) => rule === 'minLength')?.value as string
    expect(accepts(schema, tooShort)).toBe(false)
    expect(accepts(schema, `${tooShort}a`)).toBe(true)
  },
)

describe('an anyOf', () => {
  const variants = new Map([[paymentInstrumentInput, instrumentVariants]])
  const faults = faultsOf(paymentInstrumentInput, variants)

  it('is broken by what no variant takes', () => {
    expect(faults.map(faultName)).toEqual([
      ...['body: type', 'body: array', 'body: null'],
      ...['method: required', 'method: enum', 'method: type', 'method: null'],
      ...[
        'paymentInstrumentId: type',
        'paymentInstrumentId: null',
        'paymentInstrumentId: maxLength',
      ],
      ...['receivedBy: type', 'receivedBy: null', 'reference: type', 'reference: null'],
    ])
    for (const { path, value } of faults) {
      expect(failsOnlyAt(path, paymentInstrumentInput, value)).toBe(true)
    }
  })

  it('forgives cash an odd receiver, unless its id is odd too', () => {
    const { value } = faults.find((fault) => faultName(fault) === 'receivedBy: type') ?? {}
    expect(value).toEqual({ method: 'cash', receivedBy: 5, paymentInstrumentId: 5 })
  })
})

describe('a schema that nobody taught it', () => {
  it.each([
    ['a number', z.number(), 'kind "number"'],
    ['a record', z.record(z.string(), z.string()), 'kind "record"'],
    ['a union', z.union([z.string(), z.boolean()]), 'kind "union"'],
    ['a strict object', z.strictObject({}), 'members that it does not name'],
    ['a function of its own', z.custom((value) => value !== 5), 'kind "custom"'],
    ['an unread check', z.object({}).check(() => {}), 'the check "custom"'],
    ['a bound of a list', z.array(z.string()).check(z.maxLength(3)), 'the check "max_length"'],
    ['a length of text', z.string().check(z.length(3)), '"length_equals"'],
    ['a format that no sample has', z.ipv4(), 'Failed to make a sample'],
    ['a check of a format', z.string().check(z.includes('a')), '"includes"'],
  ])('throws: %s', (_, schema, reason) => {
    const nested = z.object({ list: z.optional(z.array(z.object({ member: schema }))) })
    expect(() => faultsOf(nested)).toThrow(reason)
  })
})
