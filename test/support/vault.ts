import type { Instrument, Mock, PaymentToken, ProblemDetails } from '../../src/index.ts'
import { call, origin, send } from './requests.ts'

const headers = { 'REB-APIKEY': 'pk_sandbox_key', 'Content-Type': 'application/json' }

/** `POST /tokens` with a JSON body. */
export const postToken = (mock: Mock, body: unknown) =>
  send<PaymentToken & ProblemDetails>(
    mock,
    new Request(`${origin}/tokens`, { method: 'POST', headers, body: JSON.stringify(body) }),
  )

/** `GET /tokens/{token}`. */
export const getToken = (mock: Mock, id: string) =>
  send<PaymentToken & ProblemDetails>(mock, new Request(`${origin}/tokens/${id}`, { headers }))

/** `GET /payment-instruments` with a query. */
export const listInstruments = (mock: Mock, query = '') =>
  send<Instrument[]>(mock, new Request(`${origin}/payment-instruments${query}`, { headers }))

/** `GET /payment-instruments/{path}`. */
export const getInstrument = (mock: Mock, path: string) =>
  send<Instrument & Omit<ProblemDetails, 'status'>>(
    mock,
    new Request(`${origin}/payment-instruments/${path}`, { headers }),
  )

/** Where a `_links` entry leads, asked with a key. */
export async function follow(mock: Mock, links: { rel: string; href: string }[], rel: string) {
  const link = links.find((each) => each.rel === rel)
  if (!link) throw new Error(`There is no link ${rel}.`)
  return call(mock, 'GET', link.href.slice(origin.length))
}

export const visa = { pan: '4111111111111111', cvv: '737', expMonth: 9, expYear: 2030 }
export const cardToken = { method: 'payment-card', paymentInstrument: visa }
export const bankToken = {
  method: 'ach',
  paymentInstrument: {
    accountNumberType: 'BBAN',
    accountNumber: '000987654321',
    routingNumber: '110000000',
    accountType: 'savings',
    bankName: 'First Bank',
  },
  billingAddress: { firstName: 'Ada', country: 'GB' },
}
