import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createMock } from '../support/create-mock.ts'
import { call, get, put } from '../support/requests.ts'

const large = { customFields: { text: 'x'.repeat(10_000) } }

describe('a journal of large bodies', () => {
  it('lets go of the oldest bodies, says so, and keeps the rest of their entries', async () => {
    const mock = createMock({ memoryLimit: 200_000 })
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await put(mock, id, large)
    const [first, last] = [mock.journal.entries.at(0), mock.journal.last()]
    expect(first).toMatchObject({
      operation: 'PutCustomer',
      id: 'a',
      shortened: true,
      response: { status: 201 },
    })
    expect([first?.body, first?.response?.body, first?.before, first?.after]).toEqual(
      Array(4).fill(undefined),
    )
    expect(last).toMatchObject({ id: 'f', body: large, shortened: undefined, after: { id: 'f' } })
    expect(mock.journal.count('PutCustomer')).toBe(6)
  })

  it('takes no more than it may, in all of its ways', async () => {
    const memoryLimit = 100_000
    const mock = createMock({ memoryLimit, journalLimit: 10_000 })
    for (let round = 0; round < 40; round += 1) {
      await put(mock, 'ada', { customFields: { round, text: 'x'.repeat(3000) } })
      await get(mock, 'ada')
      await get(mock, `ada?fields=id`)
      await call(mock, 'GET', `/customers?q=${'x'.repeat(2000)}`)
      expect(JSON.stringify(mock.journal).length).toBeLessThan(memoryLimit)
    }
    expect(mock.journal.last()?.response?.status).toBe(200)
  })

  it('has all of its memory again after `clear`', async () => {
    const mock = createMock({ memoryLimit: 200_000 })
    for (let round = 0; round < 3; round += 1) {
      for (const id of ['a', 'b', 'c']) await put(mock, `${id}${round}`, large)
      expect(mock.journal.entries.map(({ shortened }) => shortened)).toEqual(
        Array(3).fill(undefined),
      )
      mock.journal.clear()
    }
  })

  it('holds not even the latest, where that alone is too much', async () => {
    const mock = createMock({ memoryLimit: 10_000 })
    await put(mock, 'ada', large)
    expect(mock.journal.last()).toMatchObject({ id: 'ada', shortened: true })
    await put(createMock({ memoryLimit: 0 }), 'ada', large)
  })
})

describe('the timeline of large changes', () => {
  it('tells the newest changes, and not those for which there was no memory', async () => {
    const mock = createMock({ memoryLimit: 200_000 })
    for (let round = 0; round < 20; round += 1) {
      await put(mock, 'ada', { customFields: { text: `${round} ${'x'.repeat(10_000)}` } })
    }
    const { body } = await call(mock, 'GET', '/customers/ada/timeline?limit=1000')
    const messages = body as unknown as { type: string; extraData?: unknown }[]
    expect(messages.length).toBeLessThan(12)
    expect(messages.at(-1)?.type).toBe('customer-created')
    expect(JSON.stringify(messages[0]?.extraData)).toContain('"newValue":"19 x')
  })
})

it('forgets with a customer how many messages it had', async () => {
  const mock = createMock()
  for (let round = 0; round < 3; round += 1) {
    await put(mock, 'ada', {})
    await call(mock, 'GET', '/customers/ada/timeline')
    expect((await mock.snapshot()).counters).toHaveProperty('tmln_/ada')
    await mock.customers.delete('ada')
    expect((await mock.snapshot()).counters).not.toHaveProperty('tmln_/ada')
  }
})

it('lives in 64 MB, whatever the size of what it is sent', async () => {
  const program = fileURLToPath(new URL('../support/large-puts.ts', import.meta.url))
  const run = promisify(execFile)(process.execPath, ['--max-old-space-size=64', program, '60'])
  expect((await run).stdout).toBe('60 of 60\n')
})
