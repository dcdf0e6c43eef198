import type { ConformanceCase, ConformanceStep, Json } from './case.ts'

const card: Json = { pan: '4111111111111111', expMonth: 9, expYear: 2040, cvv: '123' }

/** A token of a card, whose id the steps behind it know as `{token}`. */
const token = (more: { readonly [member: string]: Json } = {}): ConformanceStep => ({
  method: 'POST',
  path: '/tokens',
  body: { method: 'payment-card', paymentInstrument: card, ...more },
  expect: { status: 201 },
  keep: { token: 'id' },
})

const spent = (id: string, more: { readonly [member: string]: Json } = {}): ConformanceStep => ({
  method: 'PUT',
  path: `/customers/{run}-${id}`,
  body: { paymentToken: '{token}', ...more },
  expect: {
    status: 201,
    body: {
      paymentToken: { $absent: true },
      defaultPaymentInstrument: {
        method: 'payment-card',
        paymentInstrumentId: { $pattern: '^.{1,50}$' },
      },
    },
  },
})

/** Payment tokens, and the instruments that they become. */
export const paymentCases: readonly ConformanceCase[] = [
  {
    name: 'make a token',
    rule: 'POST makes a token that stands for a card, without its number: 201, unused.',
    source: 'documented',
    steps: [
      {
        ...token(),
        expect: {
          status: 201,
          body: {
            id: { $pattern: '.' },
            method: 'payment-card',
            isUsed: false,
            paymentInstrument: {
              pan: { $absent: true },
              cvv: { $absent: true },
              last4: '1111',
            },
          },
        },
      },
      {
        method: 'GET',
        path: '/tokens/{token}',
        expect: { status: 200, body: { id: '{token}', isUsed: false } },
      },
    ],
  },
  {
    name: 'a token becomes an instrument',
    rule: 'A PUT with a paymentToken makes the default instrument of it; the token itself is never shown.',
    source: 'documented',
    steps: [token(), spent('pays')],
  },
  {
    name: 'a token is used once',
    rule: 'A token that a PUT has spent is used.',
    source: 'documented',
    steps: [
      token(),
      spent('once'),
      {
        method: 'GET',
        path: '/tokens/{token}',
        expect: { status: 200, body: { isUsed: true, usageTime: { $pattern: '^2' } } },
      },
    ],
  },
  {
    name: 'a token that is used, sent again',
    rule: 'A PUT that spent its token is 422 when it is sent again; so is one with an unknown token.',
    source: 'own',
    steps: [
      token(),
      spent('again'),
      {
        method: 'PUT',
        path: '/customers/{run}-again',
        body: { paymentToken: '{token}' },
        expect: { status: 422, body: { invalidFields: [{ field: 'paymentToken' }] } },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-again',
        body: { paymentToken: 'tok_{run}' },
        expect: { status: 422, body: { invalidFields: [{ field: 'paymentToken' }] } },
      },
    ],
  },
  {
    name: 'a refused PUT spends no token',
    rule: 'Only success spends a token: neither 422 nor 409 does.',
    source: 'own',
    steps: [
      token(),
      {
        method: 'PUT',
        path: '/customers/{run}-thrifty',
        body: { paymentToken: '{token}', websiteId: 5 },
        expect: { status: 422 },
      },
      {
        method: 'PUT',
        path: '/customers/{run}-thrifty',
        headers: { 'If-Match': '"0"' },
        body: { paymentToken: '{token}' },
        expect: { status: 409 },
      },
      {
        method: 'GET',
        path: '/tokens/{token}',
        expect: { status: 200, body: { isUsed: false, usageTime: { $absent: true } } },
      },
      spent('thrifty'),
    ],
  },
  {
    name: 'a token wins',
    contract: '2023-01',
    rule: 'A paymentToken wins over a defaultPaymentInstrument in the same body.',
    source: 'documented',
    steps: [token(), spent('wins', { defaultPaymentInstrument: { method: 'cash' } })],
  },
  {
    name: 'the ignored instrument must be well formed',
    contract: '2023-01',
    rule: 'A defaultPaymentInstrument beside a token is ignored, but may not be wrong.',
    source: 'own',
    steps: [
      token(),
      {
        method: 'PUT',
        path: '/customers/{run}-formed',
        body: { paymentToken: '{token}', defaultPaymentInstrument: { method: 'gold' } },
        expect: {
          status: 422,
          body: { invalidFields: [{ field: 'defaultPaymentInstrument.method' }] },
        },
      },
    ],
  },
  {
    name: 'a token is a modification',
    rule: 'A PUT that spends a token is a change, even when all else is the same.',
    source: 'own',
    steps: [
      { method: 'PUT', path: '/customers/{run}-token', body: {}, expect: { status: 201 } },
      token(),
      {
        ...spent('token'),
        expect: { status: 200, body: { revision: 1 } },
      },
    ],
  },
  {
    name: 'the address of a token',
    rule: 'A token’s billing address becomes primaryAddress, if the customer has none and the body names none.',
    source: 'own',
    steps: [
      token({ billingAddress: { firstName: 'Ada', city: 'London' } }),
      {
        ...spent('billed'),
        expect: {
          status: 201,
          body: { firstName: 'Ada', primaryAddress: { firstName: 'Ada', city: 'London' } },
        },
      },
      token({ billingAddress: { firstName: 'Eve', city: 'Paris' } }),
      {
        ...spent('billed'),
        expect: { status: 200, body: { primaryAddress: { firstName: 'Ada', city: 'London' } } },
      },
      token({ billingAddress: { firstName: 'Eve' } }),
      {
        ...spent('billed', { primaryAddress: null }),
        expect: { status: 200, body: { primaryAddress: null } },
      },
    ],
  },
  {
    name: 'the instrument of a token',
    rule: 'What a token became is a payment instrument of its customer.',
    source: 'documented',
    steps: [
      token(),
      { ...spent('owner'), keep: { instrument: 'defaultPaymentInstrument.paymentInstrumentId' } },
      {
        method: 'GET',
        path: '/payment-instruments/{instrument}',
        expect: {
          status: 200,
          body: {
            id: '{instrument}',
            customerId: '{run}-owner',
            method: 'payment-card',
            last4: '1111',
            expMonth: 9,
            expYear: 2040,
          },
        },
      },
      {
        method: 'GET',
        path: '/payment-instruments?filter=customerId:{run}-owner',
        expect: {
          status: 200,
          headers: { 'pagination-total': '1' },
          body: [{ id: '{instrument}' }],
        },
      },
    ],
  },
  {
    name: 'instruments and tokens that do not exist',
    rule: 'An unknown token or payment instrument is 404.',
    source: 'documented',
    steps: [
      { method: 'GET', path: '/tokens/tok_{run}', expect: { status: 404 } },
      { method: 'GET', path: '/payment-instruments/inst_{run}', expect: { status: 404 } },
    ],
  },
  {
    name: 'an instrument that nobody knows',
    contract: '2023-01',
    rule: 'A PUT takes any well-formed id of an instrument.',
    source: 'own',
    steps: [
      {
        method: 'PUT',
        path: '/customers/{run}-any',
        body: {
          defaultPaymentInstrument: { method: 'payment-card', paymentInstrumentId: 'inst_{run}' },
        },
        expect: {
          status: 201,
          body: {
            defaultPaymentInstrument: { method: 'payment-card', paymentInstrumentId: 'inst_{run}' },
          },
        },
      },
    ],
  },
  {
    name: 'an invalid token',
    rule: 'A card without its members is 422, and no message repeats a number.',
    source: 'own',
    steps: [
      {
        method: 'POST',
        path: '/tokens',
        body: { method: 'payment-card', paymentInstrument: { pan: '4111-1111-1111-1111' } },
        expect: {
          status: 422,
          body: {
            detail: { $pattern: '^((?!4111).)*$' },
            invalidFields: {
              $contains: [
                { field: 'paymentInstrument.pan' },
                { field: 'paymentInstrument.expMonth' },
                { field: 'paymentInstrument.expYear' },
              ],
            },
          },
        },
      },
    ],
  },
]
