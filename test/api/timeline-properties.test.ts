import fc from 'fast-check'
import { expect, it } from 'vitest'
import { timeline } from '#resources/contracts/2023-01/timeline'
import type { Mock } from '../../src/index.ts'
import { anyText } from '../support/any-text.ts'
import { createMock } from '../support/create-mock.ts'
import { call } from '../support/requests.ts'

/** Whatever is sent, the answer is what was asked for or a problem that says why. */
async function expectSense(sent: ReturnType<typeof call>) {
  const { status, body, text } = await sent
  if (status === 204) return expect(text).toBe('')
  if (status < 300) {
    for (const message of [body].flat()) {
      expect(timeline.timelineMessage.safeParse(message).error).toBeUndefined()
    }
    return
  }
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(body).toMatchObject({ status, title: expect.any(String) })
  expect(body.detail).toMatch(/./)
}

const text = fc.oneof(anyText, fc.string(), fc.constant(''))
// A lone surrogate has no percent-encoding, and dots alone are no segment for a URL's parser.
const segment = fc.oneof(
  fc.constantFrom('ada', 'nobody', 'tmln_1', '%'),
  fc
    .string({ unit: 'grapheme' })
    .filter((id) => !/^\.+$/.test(id))
    .map(encodeURIComponent),
)

const query = fc
  .record(
    {
      limit: fc.oneof(fc.nat(1200).map(String), text),
      offset: fc.oneof(fc.nat(5).map(String), text),
      filter: fc.oneof(
        fc.constantFrom('type:!custom-event', 'occurredTime:2026-01-01T00:00:00Z..', 'type:1..'),
        fc
          .tuple(fc.constantFrom('type', 'message', 'extraData.tables.title', '*'), text)
          .map(([field, value]) => `${field}:${value}`),
        text,
      ),
      q: text,
      sort: fc.oneof(fc.constantFrom('-occurredTime,type', 'type', '-message'), text),
    },
    { requiredKeys: [] },
  )
  .map((each) => new URLSearchParams(each as Record<string, string>).toString())

const bodies = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      type: fc.oneof(fc.constantFrom('custom-event', 'customer-created'), fc.jsonValue()),
      customEventType: fc.oneof(text, fc.jsonValue()),
      customData: fc.oneof(fc.dictionary(text, fc.jsonValue()), fc.jsonValue()),
      message: fc.oneof(text, fc.jsonValue()),
      extraData: fc.jsonValue(),
    },
    { requiredKeys: [] },
  ),
)

const withAda = async (): Promise<Mock> => {
  const mock = createMock({ customers: [{ id: 'ada' }] })
  await mock.ready
  return mock
}

it('makes sense of any query of a list', async () => {
  const mock = await withAda()
  await call(mock, 'POST', '/customers/ada/timeline', {
    body: '{"type":"custom-event","customData":{"color":"blue"},"message":"Painted"}',
  })
  await fc.assert(
    fc.asyncProperty(segment, query, (id, search) =>
      expectSense(call(mock, 'GET', `/customers/${id}/timeline?${search}`)),
    ),
    { numRuns: 500 },
  )
})

it('makes sense of any body, and shows with GET what POST answered', async () => {
  await fc.assert(
    fc.asyncProperty(segment, bodies, async (id, body) => {
      const mock = await withAda()
      const sent = call(mock, 'POST', `/customers/${id}/timeline`, { body: JSON.stringify(body) })
      await expectSense(sent)
      const { status, headers, text } = await sent
      if (status !== 201) return
      const { pathname } = new URL(headers.get('location') ?? '')
      expect((await call(mock, 'GET', pathname)).text).toBe(text)
      expect((await call(mock, 'DELETE', pathname)).status).toBe(204)
    }),
    { numRuns: 500 },
  )
})

it('makes sense of any ids of a message', async () => {
  const mock = await withAda()
  const method = fc.constantFrom('GET', 'DELETE')
  await fc.assert(
    fc.asyncProperty(method, segment, segment, (verb, id, messageId) =>
      expectSense(call(mock, verb, `/customers/${id}/timeline/${messageId}`)),
    ),
    { numRuns: 300 },
  )
})

it('words any change of a customer', async () => {
  const input = fc.record(
    {
      customFields: fc.dictionary(fc.string(), fc.jsonValue()),
      primaryAddress: fc.option(
        fc.record(
          {
            firstName: fc.constantFrom('Ada', 'Grace', null),
            emails: fc.array(
              fc.record({ label: fc.string({ maxLength: 9 }), value: fc.emailAddress() }),
            ),
          },
          { requiredKeys: [] },
        ),
      ),
      defaultPaymentInstrument: fc.constantFrom(null, { method: 'cash' as const }),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(input, { maxLength: 4 }), async (inputs) => {
      const mock = await withAda()
      for (const each of inputs) await mock.customers.put('ada', each)
      const { body, status } = await call(mock, 'GET', '/customers/ada/timeline')
      expect(status).toBe(200)
      for (const message of [body].flat()) {
        expect(timeline.timelineMessage.safeParse(message).error).toBeUndefined()
        expect(message.message).toMatch(/./)
      }
    }),
    { numRuns: 200 },
  )
})
