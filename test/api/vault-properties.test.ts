import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { instruments } from '../../src/resources/contracts/2023-01/instruments.ts'
import { tokens } from '../../src/resources/contracts/2023-01/tokens.ts'
import { anyText } from '../support/any-text.ts'
import { createMock } from '../support/create-mock.ts'
import { type Answer, call, put, putRaw } from '../support/requests.ts'
import { rightTokenBodies, secrets, tokenBodies } from '../support/token-bodies.ts'
import { bankToken, cardToken, listInstruments, postToken } from '../support/vault.ts'

/** Not more than a problem that says why. */
function expectProblem({ status, body }: Answer) {
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(body).toMatchObject({ status, title: expect.stringMatching(/./) })
  expect(body.detail).toMatch(/./)
}

const post = (mock: Mock, body: string | null) => call(mock, 'POST', '/tokens', { body })

async function expectTokenOrProblem(mock: Mock, answer: Answer) {
  if (answer.status !== 201) return expectProblem(answer)
  expect(tokens.paymentToken.safeParse(answer.body).error).toBeUndefined()
  const { body } = await call(mock, 'GET', `/tokens/${answer.body.id}`)
  expect(body).toEqual(answer.body)
}

const text = fc.oneof(anyText, fc.string(), fc.constant(''))
const segment = fc.oneof(
  fc.constantFrom('tok_1', 'inst_1', '__proto__', '%'),
  fc
    .string({ unit: 'grapheme' })
    .filter((id) => !/^\.*$/.test(id))
    .map(encodeURIComponent),
)

it('POST /tokens makes sense of any body', async () => {
  const mock = createMock()
  const bodies = fc.oneof(
    fc.jsonValue().map((value) => JSON.stringify(value)),
    text,
  )
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      await expectTokenOrProblem(mock, await post(mock, body))
    }),
    { numRuns: 300 },
  )
})

it('POST /tokens makes sense of any nearly right body', async () => {
  const mock = createMock()
  const bodies = secrets.chain(tokenBodies)
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      await expectTokenOrProblem(mock, await post(mock, JSON.stringify(body)))
    }),
    { numRuns: 500 },
  )
})

it('no answer holds the number of a card or an account, or a CVV', async () => {
  const cases = secrets.chain((hidden) =>
    fc.record({
      hidden: fc.constant(hidden),
      body: fc.oneof(
        { weight: 3, arbitrary: tokenBodies(hidden) },
        { weight: 1, arbitrary: rightTokenBodies(hidden) },
      ),
    }),
  )
  let made = 0
  await fc.assert(
    fc.asyncProperty(cases, async ({ hidden, body }) => {
      const mock = createMock()
      const sent = JSON.stringify(body)
      const token = await post(mock, sent)
      const id = token.body.id ?? 'tok_none'
      if (token.status === 201) made += 1
      const answers = [
        token,
        await call(mock, 'GET', `/tokens/${id}`),
        await put(mock, 'ada', { paymentToken: id }),
        await call(mock, 'GET', '/customers/ada?expand=defaultPaymentInstrument'),
        await call(mock, 'GET', '/payment-instruments?expand=customer'),
        await call(mock, 'GET', '/customers/ada/timeline'),
      ]
      for (const answer of answers) {
        expect(answer.text).not.toContain(hidden.pan)
        expect(answer.text).not.toContain(hidden.accountNumber)
        expect(leavesOf(answer.body)).not.toContain(hidden.cvv)
      }
      const misquoted = await post(mock, sent.replace(`"${hidden.pan}"`, `'${hidden.pan}'`))
      expect(misquoted.body.detail ?? '').not.toContain(hidden.pan.slice(0, 5))
    }),
    { numRuns: 300 },
  )
  // Most of them are refused; the right ones get through, so that this says something.
  expect(made).toBeGreaterThan(40)
})

function leavesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return Object.values(value).flatMap(leavesOf)
}

it('GET /tokens/{token} and GET /payment-instruments/{id} make sense of any id', async () => {
  const mock = createMock()
  await fc.assert(
    fc.asyncProperty(segment, async (id) => {
      expectProblem(await call(mock, 'GET', `/tokens/${id}`))
      expectProblem(await call(mock, 'GET', `/payment-instruments/${id}`))
    }),
    { numRuns: 300 },
  )
})

it('GET /payment-instruments makes sense of any query', async () => {
  const mock = createMock()
  for (const [id, body] of [
    ['ada', cardToken],
    ['grace', bankToken],
  ] as const) {
    const { body: token } = await postToken(mock, body)
    await put(mock, id, { paymentToken: token.id })
  }
  const query = fc
    .record(
      {
        limit: fc.oneof(fc.nat(1200).map(String), text),
        offset: fc.oneof(fc.nat(5).map(String), text),
        filter: fc.oneof(
          fc.constantFrom('customerId:ada', 'expYear:2000..', 'brand:!visa', 'useAsBackup:true'),
          fc
            .tuple(fc.constantFrom('method', 'billingAddress.*.email', 'customFields.a', '*'), text)
            .map(([field, value]) => `${field}:${value}`),
          text,
        ),
        q: text,
        sort: fc.oneof(fc.constantFrom('-createdTime,method', 'status'), text),
        expand: fc.oneof(fc.constant('customer'), text),
      },
      { requiredKeys: [] },
    )
    .map((each) => new URLSearchParams(each as Record<string, string>).toString())
  await fc.assert(
    fc.asyncProperty(query, async (each) => {
      const answer = await call(mock, 'GET', `/payment-instruments?${each}`)
      if (answer.status !== 200) return expectProblem(answer)
      for (const found of answer.body as unknown as unknown[]) {
        expect(instruments.instrument.safeParse(found).error).toBeUndefined()
      }
    }),
    { numRuns: 500 },
  )
})

it('a filter by customer finds what was made for the customer, and nothing else', async () => {
  const owners = fc.array(fc.constantFrom('ada', 'grace', 'eve'), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(owners, async (ids) => {
      const mock = createMock()
      for (const id of ids) {
        const { id: paymentToken } = await mock.tokens.issue()
        await put(mock, id, { paymentToken })
      }
      for (const id of ['ada', 'grace', 'eve']) {
        const { body, headers } = await listInstruments(mock, `?filter=customerId:${id}&limit=2`)
        const count = ids.filter((each) => each === id).length
        expect(headers.get('pagination-total')).toBe(String(count))
        expect(body.map(({ customerId }) => customerId)).toEqual(
          new Array(Math.min(count, 2)).fill(id),
        )
      }
    }),
    { numRuns: 50 },
  )
})

it('what fails makes no instrument and spends no token', async () => {
  const bodies = fc.record({
    isEddRequired: fc.jsonValue().filter((value) => typeof value !== 'boolean'),
    defaultPaymentInstrument: fc.jsonValue(),
  })
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const mock = createMock()
      const { id: paymentToken } = await mock.tokens.issue()
      expectProblem(await putRaw(mock, 'ada', JSON.stringify({ ...body, paymentToken })))
      expect((await listInstruments(mock)).body).toEqual([])
      expect((await put(mock, 'ada', { paymentToken })).status).toBe(201)
    }),
    { numRuns: 100 },
  )
})
