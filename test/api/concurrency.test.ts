import { expect, it } from 'vitest'
import { createMock } from '../support/create-mock.ts'
import { put } from '../support/requests.ts'

const fifty = Array.from({ length: 50 }, (_, number) => number)

it('serves fifty first PUTs at once: one creates, the others update, none is lost', async () => {
  const mock = createMock()

  const answers = await Promise.all(
    fifty.map((number) => put(mock, 'cus_1', { customFields: { number } })),
  )

  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  expect(statuses.filter((status) => status === 200)).toHaveLength(49)

  const revisions = answers.map(({ body }) => body.revision)
  expect(revisions.sort((a, b) => a - b)).toEqual(fifty)

  expect(mock.customers.count).toBe(1)
  expect(mock.db.customers.count()).toBe(1)
  const last = answers.find(({ body }) => body.revision === 49)
  expect(mock.customers.get('cus_1')).toEqual(last?.body)
})

it('gives Location to the one that created', async () => {
  const mock = createMock()
  const answers = await Promise.all(fifty.map(() => put(mock, 'cus_1', {})))
  for (const { status, headers } of answers) {
    expect(headers.has('location')).toBe(status === 201)
  }
})

it('counts fifty equal bodies as one modification', async () => {
  const mock = createMock()
  const answers = await Promise.all(
    fifty.map(() => put(mock, 'cus_1', { customFields: { color: 'blue' } })),
  )
  expect(new Set(answers.map(({ body }) => body.revision))).toEqual(new Set([0]))
  expect(mock.customers.get('cus_1')?.revision).toBe(0)
})

it('keeps fifty ids apart', async () => {
  const mock = createMock()
  const answers = await Promise.all(
    fifty.map((number) => put(mock, `cus_${number}`, { customFields: { number } })),
  )
  expect(answers.every(({ status }) => status === 201)).toBe(true)
  expect(mock.customers.count).toBe(50)
})

it('spends a token once, however many send it at once', async () => {
  const mock = createMock()
  const { id: paymentToken } = await mock.tokens.issue()
  const answers = await Promise.all(fifty.map((n) => put(mock, `cus_${n}`, { paymentToken })))
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 201)).toHaveLength(1)
  expect(statuses.filter((status) => status === 422)).toHaveLength(49)
  expect(mock.customers.count).toBe(1)
})

it('waits for the start data', async () => {
  const mock = createMock({ customers: [{ id: 'cus_1', customFields: { color: 'blue' } }] })
  const { status, body } = await put(mock, 'cus_1', { customFields: { color: 'red' } })
  expect(status).toBe(200)
  expect(body.revision).toBe(1)
})
