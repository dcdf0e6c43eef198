import fc from 'fast-check'
import { expect, it } from 'vitest'
import { customer, type Mock } from '../../src/index.ts'
import { anyText } from '../support/any-text.ts'
import { createMock } from '../support/create-mock.ts'
import { bodies, text } from '../support/customer-bodies.ts'
import { get, put, putRaw } from '../support/requests.ts'

const start = [{ id: 'cus_1', customFields: { color: 'blue' } }]
const key = 'REB-APIKEY'

/** Whatever is sent, the answer is a customer or a problem that says why and leaves all as it was. */
async function expectSense(mock: Mock, sent: Promise<Awaited<ReturnType<typeof put>>>) {
  const before = mock.customers.list()
  const { status, body } = await sent
  if (status === 200 || status === 201) {
    expect(customer.safeParse(body).error).toBeUndefined()
    expect(mock.customers.get(body.id)).toEqual(body)
    return
  }
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(body).toMatchObject({
    status,
    title: expect.stringMatching(/./),
    detail: expect.stringMatching(/./),
  })
  expect(mock.customers.list()).toEqual(before)
}

it('makes sense of any JSON value', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (body) => {
      const mock = createMock({ customers: start })
      await mock.ready
      await expectSense(mock, put(mock, 'cus_1', body))
    }),
    { numRuns: 300 },
  )
})

it('makes sense of any nearly right body', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, fc.constantFrom('cus_1', 'cus_new'), async (body, id) => {
      const mock = createMock({ customers: start })
      await mock.ready
      await expectSense(mock, put(mock, id, body))
    }),
    { numRuns: 500 },
  )
})

it('counts no modification when a body comes again', async () => {
  const body = fc.record(
    {
      websiteId: fc.string({ maxLength: 25 }),
      customFields: fc.dictionary(text, fc.jsonValue()),
      isEddRequired: fc.boolean(),
      primaryAddress: fc.record({
        phoneNumbers: fc.array(fc.record({ label: fc.string(), value: fc.string() })),
      }),
    },
    { requiredKeys: [] },
  )
  await fc.assert(
    fc.asyncProperty(body, async (body) => {
      const mock = createMock()
      const first = await put(mock, 'cus_1', body)
      const second = await put(mock, 'cus_1', body)
      expect([first.status, second.status]).toEqual([201, 200])
      expect(second.body).toEqual(first.body)
    }),
    { numRuns: 300 },
  )
})

it('makes sense of any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const mock = createMock({ customers: start })
      await mock.ready
      await expectSense(mock, putRaw(mock, 'cus_1', new Uint8Array(bytes)))
    }),
    { numRuns: 300 },
  )
})

it('makes sense of JSON that is cut off or has a byte changed', async () => {
  const valid = JSON.stringify({
    primaryAddress: { firstName: 'Zoë', emails: [{ label: 'main', value: 'zoe@example.com' }] },
    customFields: { a: [1, { b: null }] },
  })
  const whole = new TextEncoder().encode(valid)

  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length - 1),
      fc.option(fc.nat(255)),
      async (position, replacement) => {
        const mock = createMock({ customers: start })
        await mock.ready
        const bytes = replacement === null ? whole.slice(0, position) : whole.slice()
        if (replacement !== null) bytes[position] = replacement
        await expectSense(mock, putRaw(mock, 'cus_1', bytes))
      },
    ),
    { numRuns: 500 },
  )
})

it('makes sense of any id', async () => {
  const ids = fc.oneof(
    anyText.map(encodeURIComponent),
    // Percent signs that encode nothing, and what a URL's own parser does with the rest.
    fc.string().map((id) => id.replaceAll(/[/?#\\]/g, '%')),
  )
  await fc.assert(
    fc.asyncProperty(ids, async (id) => {
      const mock = createMock({ customers: start })
      await mock.ready
      await expectSense(mock, put(mock, id, {}))
    }),
    { numRuns: 500 },
  )
})

it('makes sense of any media type, key and If-Match', async () => {
  const headerText = fc.string().map((value) => value.trim())
  await fc.assert(
    fc.asyncProperty(headerText, headerText, headerText, async (type, apiKey, ifMatch) => {
      const mock = createMock({ customers: start })
      await mock.ready
      const headers = { 'Content-Type': type, [key]: apiKey, 'If-Match': ifMatch }
      await expectSense(mock, put(mock, 'cus_1', {}, headers))
    }),
    { numRuns: 300 },
  )
})

it('gives back with GET what PUT answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (customFields) => {
      const mock = createMock()
      const { text: written } = await put(mock, 'cus_1', { customFields })
      const { text: read } = await get(mock, 'cus_1')
      expect(read).toBe(written)
    }),
    { numRuns: 200 },
  )
})
