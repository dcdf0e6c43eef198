import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { matchers } from '../../src/mock/matchers/matchers.ts'
import { writtenCardNumbers } from '../support/card-numbers.ts'
import { createMock } from '../support/create-mock.ts'
import { call, fieldsOf, put, putRaw } from '../support/requests.ts'

const card = '4111 1111 1111 1111'
const secret = /4111(?:[ .+-]|%20)?1111|S3CRET/
/** All that a test, a terminal or a report may see of what was sent. */
const shown = (mock: ReturnType<typeof createMock>) => JSON.stringify(mock.journal)

function logged() {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  onTestFinished(() => log.mockRestore())
  return () => log.mock.calls.map((all) => JSON.stringify(all)).join('\n')
}

describe('a card number', () => {
  it.each([
    { paymentInstrument: { method: 'payment-card', number: 'S3CRET', cvc: 'S3CRET' } },
    { defaultPaymentInstrument: { method: 'payment-card', number: 'S3CRET', cvc: 'S3CRET' } },
    { customFields: { note: `paid with ${card}` } },
    { customFields: { nested: [{ deep: 4111111111111111 }], [card]: true } },
    { primaryAddress: { firstName: card, phoneNumbers: [{ label: 'main', value: card }] } },
    { primaryAddress: { country: card } },
    { websiteId: card },
    { paymentToken: card },
    { unknown: card },
    { revision: 4111111111111111 },
    card,
    4111111111111111,
    [card],
  ])('is nowhere in the journal, nor in an error: %j', async (body) => {
    const log = logged()
    const mock = createMock({ log: 'full', explain: true, strictBody: true })
    const answer = await put(mock, 'ada', body)
    await expect.poll(() => log()).toContain('PutCustomer')
    expect(shown(mock) + log()).not.toMatch(secret)
    if (answer.status === 422) expect(answer.text).not.toMatch(secret)
  })

  it('is kept and answered where the API keeps it', async () => {
    const mock = createMock()
    const { body } = await put(mock, 'ada', { customFields: { note: card } })
    expect(body.customFields).toEqual({ note: card })
    expect(mock.journal.count('PutCustomer', { body: { customFields: { note: card } } })).toBe(1)
  })

  it('is in no path of a 422', async () => {
    const mock = createMock({ customFields: { plan: 'string' } })
    const answer = await put(mock, 'ada', { customFields: { [card]: 'x' } })
    expect(fieldsOf(answer)).toEqual(['customFields.[redacted]'])
  })

  it.each([
    `{"customFields":{"note":"4111111111111111"x}}`,
    `{"cvv":"98765"x}`,
    `4111111111111111x`,
  ])('is not quoted of what is not JSON: %s', async (text) => {
    const mock = createMock()
    const answer = await putRaw(mock, 'ada', text)
    expect(answer.status).toBe(400)
    expect(answer.text + shown(mock)).not.toMatch(/1111|98765/)
  })

  it.each([
    '?q=4111111111111111',
    '?filter=customFields.note:4111%201111%201111%201111',
    '?sort=4111-1111-1111-1111',
  ])('is not shown of a query: %s', async (query) => {
    const mock = createMock()
    const answer = await call(mock, 'GET', `/customers${query}`)
    expect(shown(mock)).not.toMatch(secret)
    if (answer.status === 422) expect(answer.text).not.toMatch(secret)
  })

  it.each([
    '/customers/4111111111111111',
    '/customers/4111.1111.1111.1111',
    '/customers/4111%201111%201111%201111',
    '/customers/ada/4111111111111111',
    '/customers?q=4111+1111+1111+1111',
    '/customers?4111111111111111=1',
    '/4111111111111111',
  ])('is not shown of a URL, nor of why it failed: %s', async (path) => {
    const log = logged()
    const mock = createMock({ log: 'full' })
    await call(mock, 'GET', path)
    await call(mock, 'PUT', path, { body: '{}' })
    await expect.poll(() => log()).toMatch(/PUT|PutCustomer/)
    expect(shown(mock) + log()).not.toMatch(secret)
  })

  it('is the id that a customer keeps, and that the journal finds it by', async () => {
    const mock = createMock()
    const id = '4111111111111111'
    expect((await put(mock, id, {})).body.id).toBe(id)
    expect(mock.journal.last('PutCustomer', { id })).toMatchObject({
      id: '[redacted]',
      url: 'https://api.rebilly.com/customers/[redacted]',
      response: { status: 201 },
    })
    expect(shown(mock)).not.toMatch(secret)
  })

  it.each(['4111111111111111', '4111.1111.1111.1111'])(
    'is not shown of a header: %s',
    async (number) => {
      const mock = createMock()
      const headers = { 'REB-APIKEY': 'any', 'X-Card': `paid with ${number}` }
      await mock.fetch(new Request('https://api.rebilly.com/customers', { headers }))
      expect(mock.journal.last()?.headers['x-card']).toBe('paid with [redacted]')
    },
  )

  it('is in no message of a matcher, and of a wait in vain', async () => {
    const mock = createMock()
    const body = { customFields: { note: card, cvc: 'S3CRET' } }
    await put(mock, 'ada', body)
    const wrong = { body: { customFields: { note: card, cvc: 'S3CRET?', other: 1 } } }
    const waiting = mock.journal.waitFor('PutCustomer', wrong, { timeout: 1 })
    const messages = [
      matchers.toHaveReceived(mock, 'PutCustomer', wrong).message(),
      matchers.toHaveReceived(mock, 'PutCustomer', { body }).message(),
      matchers
        .toHaveCustomer(mock, 'ada', { customFields: { note: 'x', cvc: 'S3CRET?' } })
        .message(),
      matchers.toHaveCustomer(mock, 'ada', body).message(),
      String(await waiting.catch((error) => error)),
    ].join('\n')
    expect(messages).toContain('other')
    expect(messages).not.toMatch(secret)
  })

  it('is not shown, however it is written and wherever it stands', async () => {
    const members = fc.constantFrom('websiteId', 'paymentToken', 'isEddRequired', 'tag', 'revision')
    await fc.assert(
      fc.asyncProperty(writtenCardNumbers, members, async (number, member) => {
        const mock = createMock({ strictBody: true })
        const { text } = await put(mock, 'ada', {
          [member]: number,
          customFields: { list: [[number]] },
          primaryAddress: { region: number, country: number, emails: [{ value: number }] },
        })
        expect(text + shown(mock)).not.toContain(number)
      }),
      { numRuns: 50 },
    )
  })
})

it.each(['REB-APIKEY', 'Authorization', 'Proxy-Authorization', 'Cookie'])(
  'the header %s is never shown',
  async (name) => {
    const mock = createMock({ auth: 'off' })
    // As a server's: a browser's own `Request` may drop it.
    const headers = new Map([[name.toLowerCase(), 'sk_secret']])
    const request = {
      url: 'https://api.rebilly.com/customers',
      method: 'GET',
      destination: '',
      headers,
    }
    await mock.fetch(request as unknown as Request)
    expect(mock.journal.last()?.headers).toEqual({ [name.toLowerCase()]: '[redacted]' })
  },
)

it.each(['pan', 'cvv', 'cvc', 'encryptedCvv', 'accountNumber'])(
  'the member %s is never shown',
  async (name) => {
    const mock = createMock()
    await put(mock, 'ada', { customFields: { [name]: 'secret', other: 'shown' } })
    expect(mock.journal.last()?.body).toEqual({
      customFields: { [name]: '[redacted]', other: 'shown' },
    })
    expect(shown(mock)).not.toContain('"secret"')
  },
)

it('takes no range of dates for a card number', async () => {
  const { body } = await call(
    createMock(),
    'GET',
    '/customers?filter=createdTime:2025-12-31..2026-02-01',
  )
  expect(body.detail).not.toContain('redacted')
})
