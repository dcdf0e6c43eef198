import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { defineResource } from '../../../src/index.ts'
import { createMock } from '../../support/create-mock.ts'
import { jsonClient } from '../../support/send-json.ts'

afterEach(() => void vi.restoreAllMocks())

/** Invoices with functions as a test has them. */
function start(functions: {
  derive?: (record: never) => unknown
  act?: (record: never) => unknown
}) {
  const { derive, act = (record: object) => record } = functions
  const invoices = defineResource({
    name: 'invoices',
    input: z.object({
      lines: z.array(z.object({ amount: z.number() })),
      memo: z.optional(z.string()),
    }),
    ...(derive && { derive: derive as never }),
    actions: { 'POST /invoices/{id}/send': act as never },
  })
  const mock = createMock({ resources: [invoices] })
  return { mock, invoices, send: jsonClient(mock) }
}

const lines = [{ amount: 1 }]

/** What is not a record, or none that could be kept. */
const wrong: [string, () => unknown, string][] = [
  [
    'throws',
    () => {
      throw new Error('No rate.')
    },
    'threw: No rate.',
  ],
  ['gives nothing', () => undefined, 'gave undefined'],
  ['gives null', () => null, 'gave null'],
  ['gives a text', () => 'sent', 'gave string'],
  ['gives a list', () => [], 'gave an array'],
  ['gives a promise', async () => ({}), 'gave a promise, and a write never waits'],
  ['gives what JSON cannot hold', () => ({ size: 5n }), 'gave what JSON cannot hold'],
  [
    'breaks a member of `input`',
    () => ({ lines: 'none' }),
    'whose `lines` is not what `input` asks',
  ],
  ['leaves one out', () => ({}), 'whose `lines` is not what `input` asks'],
  ['gives half a character', () => ({ lines, memo: '\ud800' }), 'holds half a character'],
]

describe('a function of a resource', () => {
  it.each(wrong)(
    'that %s as `derive` is 500 that names it, and nothing is written',
    async (_, derive, reason) => {
      const { mock, invoices, send } = start({ derive })
      const { status, body } = await send('PUT', '/invoices/inv_1', { lines })
      expect(status).toBe(500)
      expect(body.detail).toContain('Failed to write the invoice "inv_1": ')
      expect(body.detail).toContain('of the resource "invoices"')
      expect(body.detail).toContain(reason)
      expect(mock.resource(invoices).count).toBe(0)
      await expect(mock.resource(invoices).create({ lines })).rejects.toThrow(reason)
    },
  )

  it.each(wrong)('that %s as an action is 500, and nothing is written', async (_, act, reason) => {
    const { mock, invoices, send } = start({ act })
    await send('PUT', '/invoices/inv_1', { lines })
    const { status, body } = await send('POST', '/invoices/inv_1/send')
    expect(status).toBe(500)
    expect(body.detail).toContain('of the resource "invoices"')
    expect(body.detail).toContain(reason)
    expect(mock.resource(invoices).get('inv_1')?.revision).toBe(0)
  })

  it('cannot change the record that it gets, nor what lies in it', async () => {
    const change = (record: { lines: { amount: number }[] }) => {
      for (const line of record.lines) line.amount = 0
      return record
    }
    const deriving = start({ derive: change as never })
    expect((await deriving.send('PUT', '/invoices/inv_1', { lines })).status).toBe(500)
    const acting = start({ act: change as never })
    await acting.send('PUT', '/invoices/inv_1', { lines })
    expect((await acting.send('POST', '/invoices/inv_1/send')).status).toBe(500)
    expect(acting.mock.resource(acting.invoices).get('inv_1')?.lines).toEqual(lines)
  })

  it('cannot say what is the mock’s to say', async () => {
    const forged = { id: 'inv_9', revision: 99, createdTime: 'never', updatedTime: 'never' }
    const { send } = start({ derive: (record: object) => ({ ...record, ...forged }) })
    const { body } = await send('PUT', '/invoices/inv_1', { lines })
    expect(body).toMatchObject({ id: 'inv_1', revision: 0 })
    expect(body.createdTime).toBe(body.updatedTime)
  })

  it('that is an action leaves what no client sends, until another takes it', async () => {
    const { send } = start({
      derive: ({ lines: all, ...record }: { lines: object[] }) => ({
        ...record,
        lines: all,
        ...(all.length > 1 && { isLong: true }),
      }),
      act: (record: object) => ({ ...record, isSent: true }),
    })
    await send('PUT', '/invoices/inv_1', { lines: [...lines, ...lines] })
    expect((await send('POST', '/invoices/inv_1/send')).body).toMatchObject({
      isSent: true,
      isLong: true,
    })
    const { body: replaced } = await send('PUT', '/invoices/inv_1', { lines })
    expect(replaced).toMatchObject({ isSent: true, revision: 2 })
    expect(replaced).not.toHaveProperty('isLong')
    expect((await send('PATCH', '/invoices/inv_1', { memo: 'Soon' })).body.isSent).toBe(true)
  })

  it('that is an action is for the revision that the request names', async () => {
    const { mock, invoices, send } = start({ act: () => ({ lines: [] }) })
    await send('PUT', '/invoices/inv_1', { lines })
    const named = (revision: number) => ({ 'If-Match': `"${revision}"` })
    const act = (revision: number) =>
      send('POST', '/invoices/inv_1/send', undefined, named(revision))
    expect((await act(7)).status).toBe(409)
    expect(mock.resource(invoices).get('inv_1')).toMatchObject({ lines, revision: 0 })
    expect((await act(0)).body).toMatchObject({ lines: [], revision: 1 })
  })

  it('that fails while customers are merged leaves all as it was', async () => {
    let fails = false
    const bills = defineResource({
      name: 'bills',
      input: z.object({ customerId: z.string() }),
      references: { customerId: 'customers' },
      derive: (record) => {
        if (fails) throw new Error('No rate.')
        return record
      },
    })
    const mock = createMock({ resources: [bills], customers: [{ id: 'ada' }, { id: 'bob' }] })
    const send = jsonClient(mock)
    await send('PUT', '/bills/b1', { customerId: 'ada' })
    const before = await mock.snapshot()
    fails = true
    expect((await send('DELETE', '/customers/ada?targetCustomerId=bob')).status).toBe(500)
    expect(await mock.snapshot()).toEqual(before)
  })

  it('that is an action cannot make a record refer to what is not there', async () => {
    const seats = defineResource({
      name: 'seats',
      input: z.object({ customerId: z.string() }),
      references: { customerId: 'customers' },
      actions: {
        'POST /seats/{id}/move': (seat, { body }) => ({
          ...seat,
          customerId: (body as { to: string }).to,
        }),
      },
    })
    const mock = createMock({ resources: [seats], customers: [{ id: 'ada' }, { id: 'bob' }] })
    const send = jsonClient(mock)
    await mock.resource(seats).put('seat_1', { customerId: 'ada' })
    const { status, body } = await send('POST', '/seats/seat_1/move', { to: 'nobody' })
    expect(status).toBe(500)
    expect(body.detail).toContain(
      'gave a record whose `customerId` must be the id of a customer of this mock, not "nobody"',
    )
    expect(mock.resource(seats).get('seat_1')).toMatchObject({ customerId: 'ada', revision: 0 })
    expect((await send('POST', '/seats/seat_1/move', { to: 'bob' })).status).toBe(200)
  })

  it('lets nothing be asked of an operation that there is not', () => {
    const { mock, invoices } = start({})
    expect(() => mock.when(invoices, 'upsert' as never)).toThrow(
      'the resource "invoices" has no "upsert". There are list, create, get, put, patch, delete, POST /invoices/{id}/send.',
    )
    mock.when(invoices, 'list').empty()
  })
})
