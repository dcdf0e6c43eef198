import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createMock } from '../../support/create-mock.ts'
import { shop, websites } from '../../support/declared-resources.ts'

/** A folder for one test, and what is written there. */
async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'rebilly-mock-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return { persist: { name: 'own', file: join(path, 'own.json') }, files: () => readdir(path) }
}

describe('a world that is kept', () => {
  it('takes on a resource that was declared since', async () => {
    const { persist } = await folder()
    await createMock({ persist }).customers.put('ada', {})
    const mock = createMock({ resources: [websites], persist })
    await mock.resource(websites).put('w1', { ...shop, customerId: 'ada' })
    expect(mock.customers.get('ada')?.revision).toBe(0)
  })

  it('begins a table that was declared since with its records, and no other, nor a second time', async () => {
    const { persist } = await folder()
    await createMock({ persist, customers: [{ id: 'ada' }] }).customers.put('bob', {})
    const records = { websites: [{ ...shop, id: 'w1', customerId: 'bob' }] }
    const open = async () => {
      const mock = createMock({ resources: [websites], persist, records })
      await mock.ready
      return mock
    }
    const mock = await open()
    expect(mock.resource(websites).get('w1')?.customerId).toBe('bob')
    await mock.resource(websites).delete('w1')
    expect((await open()).resource(websites).count).toBe(0)
    expect((await open()).customers.count).toBe(2)
  })

  it('goes on without records that do not fit it, and says so', async () => {
    const { persist, files } = await folder()
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    onTestFinished(() => warn.mockRestore())
    await createMock({ persist }).customers.put('bob', {})
    const records = { websites: [shop, { ...shop, name: 'Mall', customerId: 'eve' }] }
    const mock = createMock({ resources: [websites], persist, records })
    await mock.ready
    expect([mock.customers.count, mock.resource(websites).count]).toEqual([1, 0])
    expect(warn.mock.calls.join()).toContain(
      'The data kept as "own" goes on without the `records` of what was declared since, because that does not fit it any more: Failed to load the mock\'s start data, `records.websites[1]`: `customerId` must be the id of a customer of this mock, not "eve". `mock.reset()` begins',
    )
    expect(await files()).toEqual(['own.json', 'own.json.lock'])
  })

  it('keeps a table that is no longer declared as it is, through writes and resets', async () => {
    const { persist, files } = await folder()
    const own = createMock({ resources: [websites], persist })
    await own.resource(websites).put('w1', shop)
    const without = createMock({ persist })
    await without.customers.put('ada', {})
    await without.reset()
    await without.customers.put('bob', {})
    expect(await without.snapshot()).not.toHaveProperty('websites')
    const again = createMock({ resources: [websites], persist })
    await again.ready
    expect(again.resource(websites).get('w1')).toMatchObject({ ...shop, slug: 'shop' })
    expect(again.customers.list().map(({ id }) => id)).toEqual(['bob'])
    expect(await files()).toEqual(['own.json', 'own.json.lock'])
  })

  it('goes on without one that does not fit any more when it is declared again', async () => {
    const { persist } = await folder()
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    onTestFinished(() => warn.mockRestore())
    const own = createMock({ resources: [websites], persist, customers: [{ id: 'ada' }] })
    await own.resource(websites).put('w1', { ...shop, customerId: 'ada' })
    const without = createMock({ persist })
    await without.customers.put('bob', {})
    without.db.customers.delete((q) => q.where({ id: 'ada' }))
    await without.customers.put('eve', {})
    const open = async () => {
      const records = { websites: [{ ...shop, id: 'w2' }] }
      const mock = createMock({ resources: [websites], persist, records })
      await mock.ready
      return [
        mock.customers.count,
        mock
          .resource(websites)
          .list()
          .map(({ id }) => id),
      ]
    }
    expect(await open()).toEqual([2, ['w2']])
    expect(warn.mock.calls.join()).toContain('goes on without what it held of websites')
    warn.mockClear()
    expect(await open()).toEqual([2, ['w2']])
    expect(warn).not.toHaveBeenCalled()
  })
})
