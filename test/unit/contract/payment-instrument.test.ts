import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  instrumentVariants,
  paymentInstrumentInput,
} from '#resources/contracts/2023-01/default-instrument'
import { paymentMethods } from '#resources/contracts/2023-01/payment-methods'
import { paymentMethods as laterMethods } from '#resources/contracts/2026-08/payment-methods'

const valid = (instrument: unknown) => paymentInstrumentInput.safeParse(instrument).success

describe('the traps of an anyOf without a discriminator', () => {
  it('takes a card without an id, as an alternative instrument', () => {
    expect(valid({ method: 'payment-card' })).toBe(true)
  })

  it('takes cash with an ill-typed receiver, as an alternative instrument', () => {
    expect(valid({ method: 'cash', receivedBy: 5 })).toBe(true)
  })

  it('takes 50 characters of id for a card and not 51', () => {
    expect(valid({ method: 'payment-card', paymentInstrumentId: 'a'.repeat(50) })).toBe(true)
    expect(valid({ method: 'payment-card', paymentInstrumentId: 'a'.repeat(51) })).toBe(false)
  })

  it('takes 51 characters of id for cash and check, which know no id', () => {
    expect(valid({ method: 'cash', paymentInstrumentId: 'a'.repeat(51) })).toBe(true)
    expect(valid({ method: 'check', paymentInstrumentId: 'a'.repeat(51) })).toBe(true)
  })

  it('refuses what no variant takes', () => {
    expect(valid({ method: 'check', reference: 5, paymentInstrumentId: 5 })).toBe(false)
    expect(valid({ method: 'cash', receivedBy: 5, paymentInstrumentId: null })).toBe(false)
  })
})

it.each(paymentMethods)('takes the method %s', (method) => {
  expect(valid({ method })).toBe(true)
})

it.each([
  ['2023-01', paymentMethods, 175, 'bcf3556ba913ffd5'],
  ['2026-08', laterMethods, 199, '1937c483caf61e86'],
])(
  'knows the methods of %s, as they are spelled and in their order',
  (_, methods, count, digest) => {
    expect(new Set(methods).size).toBe(count)
    const hash = createHash('sha256').update(methods.join('\n'))
    expect(hash.digest('hex')).toMatch(new RegExp(`^${digest}`))
  },
)

it.each([{}, { method: 'gold' }, { method: 'Cash' }, { method: null }, [], 'cash', 5])(
  'refuses %j',
  (instrument) => {
    expect(valid(instrument)).toBe(false)
  },
)

/** Instruments that are nearly right, so that both outcomes are common. */
const instruments = fc.record(
  {
    method: fc.oneof(
      fc.constantFrom('payment-card', 'ach', 'paypal', 'cash', 'check'),
      fc.constantFrom(...paymentMethods),
      fc.jsonValue(),
    ),
    paymentInstrumentId: fc.oneof(
      fc.integer({ min: 48, max: 53 }).map((length) => '𠀀'.repeat(length)),
      fc.jsonValue(),
    ),
    receivedBy: fc.oneof(fc.string(), fc.jsonValue()),
    reference: fc.oneof(fc.string(), fc.jsonValue()),
  },
  { requiredKeys: [] },
)

it('takes exactly what one of the four variants takes', () => {
  fc.assert(
    fc.property(instruments, (instrument) => {
      const expected = instrumentVariants.some((variant) => variant.safeParse(instrument).success)
      expect(valid(instrument)).toBe(expected)
    }),
    { numRuns: 2000 },
  )
})

it('takes exactly what the definition says in words', () => {
  const isId = (id: unknown) => typeof id === 'string' && [...id].length <= 50
  const isTextOrUnset = (text: unknown) => text === undefined || typeof text === 'string'
  const isMethod = (method: unknown) => paymentMethods.some((each) => each === method)

  fc.assert(
    fc.property(instruments, ({ method, paymentInstrumentId: id, receivedBy, reference }) => {
      const vaulted = ['payment-card', 'ach', 'paypal'].includes(method as string) && isId(id)
      const alternative = isMethod(method) && (id === undefined || isId(id))
      const cash = method === 'cash' && isTextOrUnset(receivedBy)
      const check = method === 'check' && isTextOrUnset(reference)
      expect(valid({ method, paymentInstrumentId: id, receivedBy, reference })).toBe(
        vaulted || alternative || cash || check,
      )
    }),
    { numRuns: 2000 },
  )
})

it.each([
  [{ method: 'gold' }, 'method'],
  [{ method: 'Skrill', paymentInstrumentId: 'a'.repeat(51) }, 'paymentInstrumentId'],
  [{ method: 'cash', paymentInstrumentId: 5, receivedBy: 5 }, 'receivedBy'],
  [{ method: 'check', paymentInstrumentId: 5, reference: 5 }, 'reference'],
])('names one member of %j: %s', (instrument, member) => {
  const { error } = paymentInstrumentInput.safeParse(instrument)
  expect(error?.issues.map(({ path }) => path)).toEqual([[member]])
})
