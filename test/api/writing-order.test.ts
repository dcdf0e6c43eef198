import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Mock } from '../../src/index.ts'
import { createMock } from '../support/create-mock.ts'
import { call, put } from '../support/requests.ts'
import { cardToken } from '../support/vault.ts'

const numbers = Array.from({ length: 12 }, (_, position) => position)

const post = async (mock: Mock, path: string, body: object) =>
  (await call(mock, 'POST', path, { body: JSON.stringify(body) })).body.id

/** What makes something that `list` then lists, and under which id. */
const lists: Record<string, { list: string; write: (mock: Mock, n: number) => Promise<string> }> = {
  customers: { list: '/customers', write: (mock) => post(mock, '/customers', {}) },
  tags: {
    list: '/tags',
    write: (mock, n) => post(mock, '/tags', { name: `Tag ${n}`, type: 'customer' }),
  },
  tokens: { list: '/tokens', write: (mock) => post(mock, '/tokens', cardToken) },
  instruments: {
    list: '/payment-instruments',
    async write(mock, n) {
      const { body } = await put(mock, `cus_${n}`, { paymentToken: (await mock.tokens.issue()).id })
      return body.defaultPaymentInstrument?.paymentInstrumentId ?? ''
    },
  },
  timeline: {
    list: '/customers/ada/timeline?filter=type:customer-comment-created',
    write: (mock, n) => post(mock, '/customers/ada/timeline', { message: `Comment ${n}` }),
  },
}

const idsIn = async (mock: Mock, path: string) =>
  ((await call(mock, 'GET', path)).body as unknown as { id: string }[]).map(({ id }) => id)

/** A clock whose milliseconds jump about within one second. */
const jumpy = (milliseconds: readonly number[]) => {
  let asked = 0
  const second = Date.parse('2026-01-31T09:30:00Z')
  return () => new Date(second + (milliseconds[asked++ % milliseconds.length] ?? 0))
}

async function newFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rebilly-mock-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'dev.json')
}

/** What a new process knows of a file. */
function forget(file: string): void {
  const files = (globalThis as { [key: symbol]: unknown })[Symbol.for('rebilly-mock.files')]
  ;(files as Map<string, unknown>).delete(file)
}

describe.each(Object.entries(lists))('%s of one second', (_, { list, write }) => {
  const written = async (mock: Mock) => {
    const ids: string[] = []
    for (const n of numbers) ids.push(await write(mock, n))
    return ids.reverse()
  }
  const start = [{ id: 'ada' }].map((each) => ({ ...each, createdTime: '2020-01-01T00:00:00Z' }))
  const pages = async (mock: Mock) => {
    const ids: string[] = []
    for (let offset = 0; offset < numbers.length; offset += 5) {
      const separator = list.includes('?') ? '&' : '?'
      ids.push(...(await idsIn(mock, `${list}${separator}limit=5&offset=${offset}`)))
    }
    return ids
  }
  /** Ada, who is old, is last in the list of customers. */
  const without = (ids: string[]) => ids.filter((id) => id !== 'ada')

  it('are listed as they were written, the last first, whatever seed and milliseconds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1000),
        fc.array(fc.nat(999), { minLength: 1, maxLength: 7 }),
        async (seed, milliseconds) => {
          const mock = createMock({ seed, customers: start, now: jumpy(milliseconds) })
          const ids = await written(mock)
          expect(without(await idsIn(mock, list))).toEqual(ids)
          expect(without(await pages(mock))).toEqual(ids)
        },
      ),
      { numRuns: 10 },
    )
  })

  it('are listed so out of a snapshot, and after a process began anew with their file', async () => {
    const file = await newFile()
    const options = { customers: start, now: jumpy([0]), persist: { name: 'dev', file } }
    const mock = createMock(options)
    const ids = await written(mock)

    forget(file)
    const again = createMock(options)
    const other = createMock({ world: await mock.snapshot() })

    expect(without(await idsIn(again, list))).toEqual(ids)
    expect(without(await idsIn(other, list))).toEqual(ids)
    const last = await write(again, numbers.length)
    expect(without(await idsIn(again, list))).toEqual([last, ...ids])
  })
})

it('is kept where `mock.db` wrote as well', async () => {
  const file = await newFile()
  const options = { now: jumpy([0]), persist: { name: 'dev', file } }
  const mock = createMock(options)
  await mock.customers.create({ id: 'first' })
  const [first] = mock.db.customers.all()
  await mock.db.customers.create({ ...structuredClone(first as object), id: 'second' } as never)
  await mock.customers.create({ id: 'third' })

  forget(file)
  const again = createMock(options)
  await again.ready

  const ids = ['third', 'second', 'first']
  expect(mock.customers.list().map(({ id }) => id)).toEqual(ids)
  expect(again.customers.list().map(({ id }) => id)).toEqual(ids)
})

it('is not moved by a PUT, and begins anew with what was removed', async () => {
  const mock = createMock({ now: jumpy([0]) })
  for (const id of ['a', 'b', 'c']) await put(mock, id, {})
  await put(mock, 'a', { customFields: { color: 'blue' } })
  await mock.customers.delete('b')
  await put(mock, 'b', {})
  expect(await idsIn(mock, '/customers')).toEqual(['b', 'c', 'a'])
})
