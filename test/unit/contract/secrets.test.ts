import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isSecretPath,
  withoutCardNumbers,
  withoutSecrets,
} from '../../../src/engine/values/secrets.ts'
import { cardNumbers, writtenCardNumbers } from '../../support/card-numbers.ts'

describe('a card number', () => {
  it.each([
    ['4111111111111111', '[redacted]'],
    ['4111 1111 1111 1111', '[redacted]'],
    ['4111-1111-1111-1111', '[redacted]'],
    ['4111 1111 – 1111  1111', '[redacted]'],
    ['378282246310005', '[redacted]'],
    ['4222222222222', '[redacted]'],
    ['6304000000000000000', '[redacted]'],
    ['4111.1111.1111.1111', '[redacted]'],
    ['4111_1111_1111_1111', '[redacted]'],
    ['/customers/4111%201111%201111%201111?a=%20', '/customers/[redacted]?a= '],
    ['%34111111111111111', '[redacted]'],
    ['charge 4111111111111111, please', 'charge [redacted], please'],
    ['4111 1111 1111 1111 737', '[redacted] 737'],
    ['12 4111111111111111', '12 [redacted]'],
    ['card4111111111111111x', 'card[redacted]x'],
    ['one 4111111111111111 and two 5555555555554444', 'one [redacted] and two [redacted]'],
  ])('is left out of %j', (text, left) => {
    expect(withoutCardNumbers(text)).toBe(left)
  })

  it.each([
    '4111111111111112',
    '411111111111',
    '41111111111111111111',
    '4111 1111 1111 1112',
    '+1 212 555 0199',
    '192.168.100.200',
    '/customers/a%20b%2Fc%E2%82%AC?q=100%',
    '2026-01-31T09:30:00Z',
    'cus_01KD3J4Q9V8X7N6M5P4R3T2S1Z',
    // A contact's SHA-1 may well have 13 digits in a row.
    'a4111111111111111bcdefabcdefabcdefabcdef',
  ])('is none of %j', (text) => {
    expect(withoutCardNumbers(text)).toBe(text)
  })

  it('is found in every text, list, member and name', () => {
    const anywhere = fc.tuple(
      writtenCardNumbers,
      fc.string().map((text) => text.replaceAll(/[\d\s%._-]/g, '')),
    )
    fc.assert(
      fc.property(anywhere, ([number, text]) => {
        const value = {
          text: `${text}${number}${text}`,
          list: [[`${text} ${number}`]],
          [number]: { [`${text}${number}`]: true },
        }
        expect(JSON.stringify(withoutSecrets(value))).not.toContain(number)
      }),
    )
  })

  it('is found where it is a number, whose last digits may be lost', () => {
    fc.assert(
      fc.property(
        cardNumbers.filter((number) => !number.startsWith('0')),
        (number) => {
          expect(withoutSecrets({ customFields: { card: Number(number) } })).toEqual({
            customFields: { card: '[redacted]' },
          })
        },
      ),
    )
  })

  it('leaves other numbers, and takes no longer for long texts than for as many short ones', () => {
    const plain = { revision: 3, amount: 12.5, big: 1e30, time: 1_764_171_538_000, no: null }
    expect(withoutSecrets(plain)).toEqual(plain)
    for (const text of ['1 ', '-1', '1'.repeat(12).concat(' '), ' ', '4111 ']) {
      withoutCardNumbers(text.repeat(20_000))
    }
  })
})

describe('a member that holds a secret', () => {
  it.each([
    { paymentInstrument: { pan: '1', cvv: '2' } },
    { paymentInstrument: { number: '1', cvc: '2' } },
    { defaultPaymentInstrument: { number: '1' } },
    { card: { number: 1, CVV2: 2, security_code: 3 } },
    { customFields: { cardNumber: '1', 'card-number': '2', ccNumber: '3' } },
    { encryptedCvv: '1', encryptedCvc: '2', encryptedPan: '3' },
    { paymentInstrument: { accountNumber: '1', iban: ['2'] } },
  ])('is not shown: %j', (value) => {
    expect(JSON.stringify(withoutSecrets(value))).not.toMatch(/:\[?"?\d/)
  })

  it('is no other', () => {
    const value = {
      number: '1',
      primaryAddress: { phoneNumbers: [{ label: 'main', value: '+1 212 555 0199' }] },
      span: '2',
      cvResult: '3',
      paymentInstrument: { last4: '1111', bin: '411111', routingNumber: '4' },
    }
    expect(withoutSecrets(value)).toEqual(value)
  })
})

describe('a path to a value', () => {
  it.each([
    'card.number',
    'instruments.0.paymentCard.number',
    'cvv',
    'account-number',
    'iban.text',
  ])('is secret: %s', (path) => {
    expect(isSecretPath(path.split('.'))).toBe(true)
  })

  it.each(['number', 'phone.number', 'card.numbers', 'card.last4', 'number.card'])(
    'is not: %s',
    (path) => {
      expect(isSecretPath(path.split('.'))).toBe(false)
    },
  )
})
